// The list of the keys of a page, as a dialog.
import { isOff } from "./keys_off.js";

/** @param places what each key presses; labels: title, close, off, on, list, here, go, then; @param turn what the switch does */
export function listed(places, labels, turn) {
  const title = Object.assign(make("h2", labels.title), { id: "keys-title" });
  const parts = new Map([[labels.here, [["?", labels.list], ["Esc", labels.close]]]]);
  for (const [key, element] of places) {
    const name = key.length === 1 ? labels.here : menuOf(element) ?? labels.go;
    parts.set(name, [...(parts.get(name) ?? []), [key, nameOf(element)]]);
  }
  const onOff = button(labels[isOff() ? "on" : "off"], "button plain small", () => {
    turn();
    onOff.textContent = labels[isOff() ? "on" : "off"];
  });
  const dialog = make("dialog", title, ...[...parts].flatMap(([name, keys]) => part(name, keys, labels)));
  Object.assign(dialog, { autofocus: true, tabIndex: -1 }); // a long list is read from its beginning
  const acts = make("div", button(labels.close, "button small", () => dialog.close()), onOff);
  acts.className = "actions";
  dialog.append(acts);
  dialog.setAttribute("aria-labelledby", title.id);
  return dialog;
}

// The menu of a room has a name of its own; that of every page has none here.
function menuOf(element) {
  const menu = element.closest("nav");
  return menu && menu !== document.querySelector("header nav") ? menu.getAttribute("aria-label") : null;
}

function part(name, keys, labels) {
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
