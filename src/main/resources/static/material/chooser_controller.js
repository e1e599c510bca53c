// The materials of a room, to choose from: found by words and folder, several at once. `chosen` tells of them as an
// editor places them.
import { Controller } from "stimulus";
import { fold, holds } from "./folding.js";

export default class extends Controller {
  static targets = ["way", "part", "asked", "folder", "one", "none", "place", "said", "words"];
  static values = { unsaid: String, refused: String };

  connect() {
    this.texts = new Map(this.oneTargets.map((one) => [one, fold(one.dataset.text)]));
    this.choice();
    this.dispatch("ready", { detail: { open: (way) => this.open(way) } });
  }

  turn({ currentTarget }) {
    this.open(currentTarget.dataset.way);
  }

  open(way) {
    for (const button of this.wayTargets) button.setAttribute("aria-pressed", button.dataset.way === way);
    for (const part of this.partTargets) part.hidden = part.dataset.part !== way;
  }

  find() {
    const folder = this.hasFolderTarget ? this.folderTarget.value : "";
    for (const one of this.oneTargets) {
      const chosen = one.querySelector("input[type=checkbox]").checked;
      one.hidden = !chosen && !(holds(this.texts.get(one), this.askedTarget.value) && (folder === "" || one.dataset.folder === folder));
    }
    this.noneTarget.hidden = this.oneTargets.some((one) => !one.hidden);
  }

  get chosen() {
    return this.oneTargets.filter((one) => one.querySelector("input[type=checkbox]").checked);
  }

  choice() {
    const { chosen } = this;
    this.placeTarget.disabled = chosen.length === 0;
    this.placeTarget.querySelector("span").textContent = this.placeTarget.dataset[chosen.length > 1 ? "several" : "single"].replace("#", chosen.length);
    for (const form of this.wordsTargets) form.hidden = !chosen.includes(form.closest("li"));
    this.saidTarget.textContent = "";
  }

  // A picture of which nobody has said what one sees gets its words first.
  async place() {
    for (const form of this.wordsTargets.filter((one) => !one.hidden)) {
      if (!form.reportValidity()) return;
      if (!(await this.tell(form))) {
        this.saidTarget.textContent = this.refusedValue;
        return;
      }
    }
    if (this.chosen.some((one) => one.dataset.type === "picture" && one.dataset.alt === "")) this.saidTarget.textContent = this.unsaidValue;
    else this.dispatch("chosen", { detail: this.chosen.map(placed) });
  }

  async tell(form) {
    const one = form.closest("li");
    const { value } = form.elements.alt;
    const body = new URLSearchParams([...new FormData(form), ["_csrf", this.element.dataset.seal]]);
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    if (!answer?.ok) return false;
    one.dataset.alt = value.trim();
    form.remove();
    return true;
  }
}

/** What an editor needs to know of a material. */
export function placed({ dataset }) {
  const { type, material, file, alt, title, credit, licence, src, width, height } = dataset;
  return { type, material, file, alt, title, credit, licence, src, width: Number(width) || null, height: Number(height) || null };
}
