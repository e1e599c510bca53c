// A menu of details and summary: a click beside it, Escape and leaving it with Tab close it.
import { Controller } from "stimulus";

export default class extends Controller {
  connect() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    document.addEventListener("click", ({ target }) => this.element.contains(target) || this.close(), { signal });
    document.addEventListener("turbo:before-cache", () => this.close(), { signal });
    this.element.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !this.element.contains(relatedTarget) && this.close(), { signal });
    this.element.addEventListener("keydown", (event) => this.key(event), { signal });
  }

  disconnect() {
    this.leaving.abort();
  }

  key(event) {
    if (event.key !== "Escape" || !this.element.open) return;
    event.stopPropagation();
    this.close();
    this.element.querySelector("summary").focus();
  }

  close() {
    this.element.open = false;
  }
}
