// The keys of every page: data-keys-key="a" on what the key presses, "g p" for two keys one after the other,
// data-keys-name for its words where it has none. "/" leads to the search of the page by itself, "?" lists all.
// The list turns them off on this device. Targets: open (what opens the list without a key; shown where this runs).
import { Controller } from "stimulus";
import { isOff, turn } from "./keys_off.js";
import { listed } from "./key_list.js";
import { pressed, step, writes } from "./key_match.js";

const PATIENCE = 1500;

export default class extends Controller {
  static targets = ["open"];
  static values = { labels: Object };

  connect() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    document.addEventListener("keydown", (event) => this.press(event), { signal });
    document.addEventListener("turbo:before-cache", () => this.dialog?.remove(), { signal });
    for (const open of this.openTargets) open.hidden = false;
    for (const [key, element] of this.places()) if (key.length === 1) element.setAttribute("aria-keyshortcuts", key);
  }

  disconnect() {
    this.leaving.abort();
    this.dialog?.remove();
  }

  // What can be pressed now; of two with one key, the first.
  places() {
    const search = [...document.querySelectorAll("main [type=search]")].filter(seen).slice(0, 1);
    const named = [...document.querySelectorAll("[data-keys-key]")].filter(seen);
    const places = new Map(search.map((field) => ["/", field]));
    for (const element of named) if (!places.has(element.dataset.keysKey)) places.set(element.dataset.keysKey, element);
    return places;
  }

  press(event) {
    const key = pressed(event);
    if (key === null || isOff() || writes(event.target) || document.querySelector("dialog[open]")) return;
    if (key === "?") {
      event.preventDefault();
      this.list();
      return;
    }
    const places = this.places();
    const held = event.timeStamp - this.since < PATIENCE ? this.held : null;
    const meant = step(held, key, [...places.keys()]);
    this.held = meant.held;
    this.since = event.timeStamp;
    if (meant.name) this.go(places.get(meant.name), event);
  }

  go(element, event) {
    if (element.matches("[disabled], [aria-disabled='true']")) return;
    event.preventDefault();
    element.focus();
    if (writes(element)) element.select?.();
    else element.click();
  }

  list() {
    this.dialog?.remove();
    this.dialog = listed(this.places(), this.labelsValue, turn);
    document.body.append(this.dialog);
    this.dialog.showModal();
  }
}

function seen(element) {
  return element.checkVisibility?.() ?? element.offsetParent !== null;
}
