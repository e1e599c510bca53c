// A button that acts on the second tap, within six seconds of the first. data-confirm-label-value is what it then says.
import { Controller } from "stimulus";

const OPEN = 6000;
const DOUBLE_CLICK = 400;

export default class extends Controller {
  static targets = ["label"];
  static values = { label: String };

  connect() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.element.addEventListener("click", (event) => this.tap(event), { capture: true, signal });
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.close(), { signal });
    this.spoken = Object.assign(document.createElement("span"), { className: "unseen", role: "status" });
    this.element.after(this.spoken);
  }

  disconnect() {
    this.close();
    this.leaving.abort();
    this.spoken.remove();
  }

  tap(event) {
    if (this.opened && event.timeStamp - this.opened >= DOUBLE_CLICK) return this.close();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.opened) return undefined;
    this.opened = event.timeStamp;
    this.before = [...this.place.childNodes];
    this.place.replaceChildren(...this.before.filter((node) => node.nodeType !== Node.TEXT_NODE && node.matches("svg")), this.labelValue);
    this.spoken.textContent = this.labelValue;
    this.element.dataset.confirming = "";
    this.timer = setTimeout(() => this.close(), OPEN);
    return undefined;
  }

  close() {
    clearTimeout(this.timer);
    if (!this.opened) return;
    this.opened = null;
    this.place.replaceChildren(...this.before);
    this.spoken.textContent = "";
    delete this.element.dataset.confirming;
  }

  get place() {
    return this.hasLabelTarget ? this.labelTarget : this.element;
  }
}
