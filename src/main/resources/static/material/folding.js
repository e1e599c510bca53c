/** Words as one looks for them: without capitals and marks. */
export function fold(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ").trim();
}

/** Whether all words of `asked` are in `text`, which is folded already. */
export function holds(text, asked) {
  return fold(asked).split(/\s+/).every((word) => text.includes(word));
}
