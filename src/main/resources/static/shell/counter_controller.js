// How many characters a field still takes. Targets: field (with maxlength), left.
// data-counter-labels-value has a sentence for each plural of the language: {"one": "… {count} …", "other": "…"}.
import { Controller } from "stimulus";
import { sentence } from "./plural.js";

const SOON = 20;

export default class extends Controller {
  static targets = ["field", "left"];
  static values = { labels: Object };

  connect() {
    this.count = this.count.bind(this);
    this.fieldTarget.addEventListener("input", this.count);
    this.count();
  }

  disconnect() {
    this.fieldTarget.removeEventListener("input", this.count);
  }

  count() {
    const left = this.fieldTarget.maxLength - this.fieldTarget.value.length;
    this.leftTarget.setAttribute("aria-live", left <= SOON ? "polite" : "off");
    this.leftTarget.textContent = sentence(this.labelsValue, left, document.documentElement.lang);
  }
}
