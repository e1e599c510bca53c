// Shows what a choice needs. Targets: switch, and part.
//   a button as switch: opens and closes every part (aria-expanded tells which)
//   radio buttons, checkboxes or a select: a part with data-disclose-when="a b" is there while a or b is chosen
// Fields of a closed part are disabled, so that they are not sent.
import { Controller } from "stimulus";
import { shown } from "./disclosure.js";

export default class extends Controller {
  static targets = ["switch", "part"];

  connect() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.element.addEventListener("change", (event) => this.switchTargets.includes(event.target) && this.choose(), { signal });
    this.element.addEventListener("restored", () => this.choose(), { signal });
    this.element.addEventListener("click", (event) => this.press(event.target.closest("button")), { signal });
    this.choose();
  }

  disconnect() {
    this.leaving.abort();
  }

  press(button) {
    if (!button || !this.switchTargets.includes(button)) return;
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", open);
    for (const part of this.partTargets) show(part, open);
  }

  choose() {
    const button = this.switchTargets.find(({ localName }) => localName === "button");
    if (button) for (const part of this.partTargets) show(part, button.getAttribute("aria-expanded") === "true");
    else for (const part of this.partTargets) show(part, shown(part.dataset.discloseWhen, this.chosen));
  }

  get chosen() {
    return this.switchTargets.filter(({ type, checked }) => !/^(radio|checkbox)$/.test(type) || checked).map(({ value }) => value);
  }
}

function show(part, open) {
  part.hidden = !open;
  for (const field of part.querySelectorAll("input, select, textarea")) field.disabled = !open;
}
