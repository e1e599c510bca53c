// Walks from one changed place of a difference to the next. Targets: tools (hidden where this does not run), here
// (which place it is); data-changes-place-value: its words, with {here} and {all}
import { Controller } from "stimulus";

export default class extends Controller {
  static targets = ["tools", "here"];
  static values = { place: String };

  connect() {
    this.places = [...this.element.querySelectorAll(".difference > :is(.inserted, .deleted, .changed)")];
    this.at = -1;
    for (const place of this.places) place.tabIndex = -1;
    for (const tools of this.toolsTargets) tools.hidden = false;
  }

  next() {
    this.#go(this.at + 1);
  }

  previous() {
    this.#go(this.at - 1);
  }

  // Behind the last comes the first.
  #go(to) {
    const all = this.places.length;
    this.places[this.at]?.removeAttribute("aria-current");
    this.at = to < 0 ? all - 1 : to % all;
    const place = this.places[this.at];
    place.setAttribute("aria-current", "true");
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
    if (this.hasHereTarget) this.hereTarget.textContent = this.placeValue.replace("{here}", this.at + 1).replace("{all}", all);
  }
}
