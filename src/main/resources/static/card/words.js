// The words of a card, as children type them.

const ALIKE = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ", ء: "", ـ: "", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه" };

const SCRIPTS = { el: /\p{Script=Greek}/u, ar: /\p{Script=Arabic}/u };

/** A word without accents, capitals and signs: "Cœur" and "coeur" are one. */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøłđðþıςءـٱىیکة]/g, (letter) => ALIKE[letter])
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The words that may be meant by what was typed, best first; none when it is one of them or too short to tell. */
export function meant(words, typed, most = 4) {
  const start = fold(typed);
  if (start === "") return [];
  const folded = words.map((word) => [word, fold(word)]);
  if (folded.some(([, plain]) => plain === start)) return [];
  const begun = folded.filter(([, plain]) => plain.startsWith(start)).map(([word]) => word);
  if (begun.length > 0 || start.length < 3) return start.length < 2 ? [] : begun.slice(0, most);
  return folded.filter(([, plain]) => near(start, plain)).map(([word]) => word).slice(0, most);
}

/** The word of the list that was typed, as the list writes it, or null. */
export function known(words, typed) {
  const plain = fold(typed);
  return words.find((word) => fold(word) === plain) ?? null;
}

/** The address of the list that holds what was typed: a script of its own tells it, else it is the page's. */
export function listOf(address, typed) {
  const own = Object.entries(SCRIPTS).find(([, script]) => script.test(typed.normalize("NFKC")));
  return own ? address.replace(/list=[a-z]+/, `list=${own[0]}`) : address;
}

/** Words pasted or typed together: apart, at most three. */
export function apart(text) {
  return text.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((word) => word !== "").slice(0, 3);
}

// One letter wrong, missing, too many, or two changed about; `typed` may be only the beginning.
function near(typed, word) {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const begins = (rest, from) => word.startsWith(rest, from);
  return (
    begins(typed.slice(at + 1), at + 1) ||
    begins(typed.slice(at), at + 1) ||
    begins(typed.slice(at + 1), at) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && begins(typed.slice(at + 2), at + 2))
  );
}
