// What is said above the text when a line has ended, with what one wrote to be looked up and copied.
import { element } from "../writing/elements.js";

/** A sentence, with `more` below it. */
export function notice(kind, words, ...more) {
  return element("div", { class: `notice ${kind}`, role: kind === "error" ? "alert" : "status" }, element("div", {}, element("p", {}, words), ...more));
}

/** A text to look up and to copy. `labels`: see, copy, copied. */
export function keptWords(text, labels) {
  const field = element("textarea", { readonly: "", rows: 8, dir: "auto", "aria-label": labels.see, "data-copy-target": "source" });
  field.value = text;
  return element(
    "details",
    { "data-controller": "copy", "data-copy-done-value": labels.copied },
    element("summary", {}, labels.see),
    field,
    element("p", { class: "actions" }, button(labels.copy, null, "copy#copy"), element("span", { "data-copy-target": "said", role: "status" })),
  );
}

export function button(words, click, action = null) {
  return element("button", { type: "button", class: "button plain small", "data-action": action, on: click ? { click } : {} }, words);
}
