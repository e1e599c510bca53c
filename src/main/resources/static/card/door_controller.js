// The pupils' door: words from the list only, and the school's code remembered on this device.
//   data-door-words-value is the address of the list (a JSON array); -labels-value has guess ("Tu veux dire")
//   targets: school, word (three of them), guess
import { Controller } from "stimulus";
import { apart, known, listOf, meant } from "./words.js";

const SCHOOL = "school-code";

export default class extends Controller {
  static targets = ["school", "word", "guess"];
  static values = { words: String, labels: Object };

  connect() {
    this.leaving = new AbortController();
    this.lists = new Map();
    const { signal } = this.leaving;
    this.recall();
    this.wordTargets.forEach((field) => {
      field.addEventListener("focus", () => this.load(field.value), { signal });
      field.addEventListener("input", () => this.typed(field), { signal });
      field.addEventListener("paste", (event) => this.pasted(event, field), { signal });
      field.addEventListener("keydown", (event) => this.key(event, field), { signal });
      field.addEventListener("blur", () => this.settle(field), { signal });
    });
    this.element.addEventListener("submit", () => this.remember(), { signal });
    if (this.wordTargets.includes(document.activeElement)) this.load(document.activeElement.value);
  }

  disconnect() {
    this.leaving.abort();
    this.suggest([]);
  }

  recall() {
    if (!this.hasSchoolTarget || this.schoolTarget.value) return;
    this.schoolTarget.value = localStorage.getItem(SCHOOL) ?? "";
    if (this.schoolTarget.value && document.activeElement === this.schoolTarget) this.wordTargets[0]?.focus();
  }

  remember() {
    this.wordTargets.forEach((field) => this.settle(field));
    if (this.hasSchoolTarget && this.schoolTarget.value) localStorage.setItem(SCHOOL, this.schoolTarget.value.trim());
  }

  // Words in another script than the page's are helped from the list of theirs.
  load(typed) {
    const address = listOf(this.wordsValue, typed);
    if (!this.lists.has(address))
      this.lists.set(
        address,
        fetch(address)
          .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
          .then((words) => (this.words = [...(this.words ?? []), ...words]))
          .catch(() => this.lists.delete(address)), // the words can be typed without the list
      );
    return this.lists.get(address);
  }

  async typed(field) {
    await this.load(field.value);
    if (document.activeElement !== field) return;
    if (known(this.words ?? [], field.value)) field.removeAttribute("aria-invalid");
    this.suggest(meant(this.words ?? [], field.value), field);
  }

  pasted(event, field) {
    const words = apart(event.clipboardData.getData("text"));
    if (words.length < 2) return;
    event.preventDefault();
    const from = this.wordTargets.indexOf(field);
    const filled = this.wordTargets.slice(from, from + words.length);
    filled.forEach((target, at) => (target.value = words[at]));
    filled.at(-1).focus();
    this.suggest([]);
  }

  key(event, field) {
    if (event.key === "ArrowDown" && this.guessTarget.querySelector("button")) {
      event.preventDefault();
      this.guessTarget.querySelector("button").focus();
    } else if (event.key === " ") {
      event.preventDefault();
      if (field.value) this.after(field)?.focus();
    }
  }

  // Written as the list writes it.
  settle(field) {
    field.value = known(this.words ?? [], field.value) ?? field.value.trim();
  }

  suggest(words, field) {
    if (!this.hasGuessTarget) return;
    this.guessTarget.replaceChildren(...(words.length > 0 ? [this.labelsValue.guess ?? "", ...words.flatMap((word) => [" ", this.guess(word, field)])] : []));
  }

  guess(word, field) {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: word, dir: "auto" });
    made.addEventListener("click", () => {
      field.value = word;
      field.removeAttribute("aria-invalid");
      this.suggest([]);
      (this.after(field) ?? this.element.querySelector("[type=submit]"))?.focus();
    });
    return made;
  }

  after(field) {
    return this.wordTargets[this.wordTargets.indexOf(field) + 1];
  }
}
