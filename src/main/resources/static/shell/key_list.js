// The list of the keys of a page, as a dialog.
import { isOff } from "./keys_off.js";

/** @param places what each key presses; labels: title, close, off, on, list, here, go, then; @param turn what the switch does */
export function listed(places, labels, turn) {
  const title = Object.assign(make("h2", labels.title), { id: "keys-title" });
  const all = [...places].map(([key, element]) => [key, nameOf(element)]);
  const here = [["?", labels.list], ["Esc", labels.close], ...all.filter(([key]) => key.length === 1)];
  const there = all.filter(([key]) => key.length > 1);
  const onOff = button(labels[isOff() ? "on" : "off"], "button plain small", () => {
    turn();
    onOff.textContent = labels[isOff() ? "on" : "off"];
  });
  const dialog = make("dialog", title, ...part(labels.here, here, labels), ...part(labels.go, there, labels));
  const acts = make("div", button(labels.close, "button small", () => dialog.close()), onOff);
  acts.className = "actions";
  dialog.append(acts);
  dialog.setAttribute("aria-labelledby", title.id);
  return dialog;
}

function part(name, keys, labels) {
  if (keys.length === 0) return [];
  const list = make("dl", ...keys.flatMap(([key, words]) => [make("dt", ...caps(key, labels)), make("dd", words)]));
  list.className = "keys";
  return [make("h3", name), list];
}

function caps(key, labels) {
  return key.split(" ").flatMap((one, at) => [...(at > 0 ? [` ${labels.then} `] : []), make("kbd", one.length === 1 ? one.toUpperCase() : one)]);
}

function nameOf(element) {
  const words = element.dataset.keysName ?? element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? ownWords(element);
  return words.replace(/\s+/g, " ").trim();
}

// Without the key that is drawn on it.
function ownWords(element) {
  const copy = element.cloneNode(true);
  for (const drawn of copy.querySelectorAll("kbd, svg, [aria-hidden=true]")) drawn.remove();
  return copy.textContent;
}

function make(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function button(words, className, click) {
  const made = Object.assign(document.createElement("button"), { type: "button", className, textContent: words });
  made.addEventListener("click", click);
  return made;
}
