// After an @ in a text: names of the room to choose from, by keys or by pointing. Targets: words (the text).
import { Controller } from "stimulus";
import { asked, put } from "./names.js";

let count = 0;

export default class extends Controller {
  static targets = ["words"];
  static values = { url: String, none: String, found: String };

  connect() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const words = this.wordsTarget;
    this.list = Object.assign(document.createElement("ul"), { className: "comment-names", id: `comment-names-${(count += 1)}`, role: "listbox", hidden: true });
    this.list.setAttribute("aria-label", this.foundValue);
    this.spoken = Object.assign(document.createElement("span"), { className: "unseen", role: "status" });
    words.after(this.list, this.spoken);
    words.setAttribute("aria-autocomplete", "list");
    words.setAttribute("aria-controls", this.list.id);
    words.addEventListener("input", () => this.ask(), { signal });
    words.addEventListener("keydown", (event) => this.press(event), { signal });
    words.addEventListener("blur", () => this.close(), { signal });
    this.list.addEventListener("pointerdown", (event) => event.preventDefault(), { signal }); // the text keeps the focus
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")), { signal });
  }

  disconnect() {
    this.leaving.abort();
    this.list.remove();
    this.spoken.remove();
  }

  async ask() {
    const sought = asked(this.wordsTarget.value, this.wordsTarget.selectionStart);
    if (sought === null) return this.close();
    const turn = (this.turn = (this.turn ?? 0) + 1);
    try {
      const answer = await fetch(`${this.urlValue}?q=${encodeURIComponent(sought)}`, { credentials: "same-origin" });
      if (!answer.ok || answer.redirected || turn !== this.turn) return undefined;
      return this.show(new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("li"), sought);
    } catch {
      return this.close();
    }
  }

  show(people, sought) {
    if (people.length === 0) {
      this.close();
      this.spoken.textContent = sought.includes(" ") ? "" : this.noneValue;
      return;
    }
    this.list.replaceChildren(...people);
    [...this.list.children].forEach((one, index) => {
      one.id = `${this.list.id}-${index}`;
      one.setAttribute("role", "option");
    });
    this.list.hidden = false;
    this.spoken.textContent = this.foundValue;
    this.point(0);
  }

  press(event) {
    if (this.list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.point((this.at + step + this.list.children.length) % this.list.children.length);
    else if (event.key === "Enter" || event.key === "Tab") this.choose(this.list.children[this.at]);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  point(index) {
    this.at = index;
    [...this.list.children].forEach((one, at) => one.setAttribute("aria-selected", at === index));
    this.list.children[index].scrollIntoView({ block: "nearest" });
    this.wordsTarget.setAttribute("aria-activedescendant", this.list.children[index].id);
  }

  choose(one) {
    if (!one) return;
    const field = this.wordsTarget;
    const { text, caret } = put(field.value, field.selectionStart, one.dataset.words);
    field.value = text;
    field.setSelectionRange(caret, caret);
    this.close();
  }

  close() {
    this.turn = (this.turn ?? 0) + 1;
    this.list.hidden = true;
    this.wordsTarget.removeAttribute("aria-activedescendant");
    this.spoken.textContent = "";
  }
}
