// One-letter keys of a page: data-keys-key="a" on what the key presses, data-keys-name for its words where it has none.
// "?" lists them; the list also turns them off on this device. Labels: title, close, off, on, list.
import { Controller } from "stimulus";
import { pressed, writes } from "./key_match.js";

const OFF = "keys-off";

export default class extends Controller {
  static values = { labels: Object };

  connect() {
    this.press = this.press.bind(this);
    document.addEventListener("keydown", this.press);
    for (const [key, element] of this.places()) element.setAttribute("aria-keyshortcuts", key);
  }

  disconnect() {
    document.removeEventListener("keydown", this.press);
    this.dialog?.remove();
  }

  places() {
    return [...document.querySelectorAll("[data-keys-key]")]
      .filter((element) => element.checkVisibility?.() ?? element.offsetParent !== null)
      .map((element) => [element.dataset.keysKey, element]);
  }

  press(event) {
    const key = pressed(event);
    if (key === null || writes(event.target) || document.querySelector("dialog[open]")) return;
    if (key === "?") {
      event.preventDefault();
      this.list();
      return;
    }
    if (localStorage.getItem(OFF)) return;
    const element = this.places().find(([name]) => name === key)?.[1];
    if (!element || element.matches("[disabled], [aria-disabled='true']")) return;
    event.preventDefault();
    element.focus();
    if (!writes(element)) element.click();
  }

  list() {
    this.dialog?.remove();
    const keys = document.createElement("dl");
    keys.className = "keys";
    for (const [key, element] of [["?", null], ...this.places()]) keys.append(make("dt", make("kbd", key)), make("dd", this.name(element)));
    const isOff = () => localStorage.getItem(OFF) !== null;
    const turn = button(this.label(isOff() ? "on" : "off"), "button plain small", () => {
      if (isOff()) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
      turn.textContent = this.label(isOff() ? "on" : "off");
    });
    const title = Object.assign(make("h2", this.label("title")), { id: "keys-title" });
    const acts = make("div", button(this.label("close"), "button small", () => this.dialog.close()), turn);
    acts.className = "actions";
    this.dialog = make("dialog", title, keys, acts);
    this.dialog.setAttribute("aria-labelledby", title.id);
    document.body.append(this.dialog);
    this.dialog.showModal();
  }

  name(element) {
    if (!element) return this.label("list");
    return element.dataset.keysName ?? element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent.trim() ?? element.textContent.trim();
  }

  label(key) {
    return this.labelsValue[key] ?? key;
  }
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
