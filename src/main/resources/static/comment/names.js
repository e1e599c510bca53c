// What stands after an @ before the caret.
const ASKED = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*)?)$/u;

/** What is sought, or null where nobody is. */
export function asked(text, caret) {
  return ASKED.exec(text.slice(0, caret))?.[1] ?? null;
}

/** The text with `name` in its place, and where the caret stands then. */
export function put(text, caret, name) {
  const from = caret - (asked(text, caret) ?? "").length;
  const after = text.slice(caret);
  const space = /^\s/.test(after) ? "" : " ";
  return { text: `${text.slice(0, from)}${name}${space}${after}`, caret: from + name.length + 1 };
}
