// Around an editor: opens the materials of the room where the editor asks for one, and takes pasted or dropped files there.
import { Controller } from "stimulus";
import { placed } from "./chooser_controller.js";

export default class extends Controller {
  static values = { url: String, labels: Object };

  connect() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.element.addEventListener("writing:choose", (event) => this.open(event), { signal });
    this.element.addEventListener("writing:files", (event) => this.open(event, event.detail.files), { signal });
  }

  disconnect() {
    this.leaving.abort();
    this.dialog?.close();
  }

  async open(event, files = []) {
    event.preventDefault();
    if (this.dialog) return;
    this.editor = event.target;
    this.dialog = this.made();
    document.body.append(this.dialog);
    this.dialog.showModal();
    await this.fill(files);
  }

  made() {
    const dialog = document.createElement("dialog");
    dialog.className = "material-chooser";
    dialog.setAttribute("aria-label", this.labelsValue.title);
    const says = Object.assign(document.createElement("p"), { textContent: this.labelsValue.loading });
    says.setAttribute("role", "status");
    dialog.append(says, this.closing(), skeleton());
    dialog.setAttribute("aria-busy", "true");
    dialog.addEventListener("close", () => this.closed());
    dialog.addEventListener("click", (event) => event.target.closest("[data-close]") && dialog.close());
    dialog.addEventListener("chooser:chosen", (event) => this.place(event.detail));
    dialog.addEventListener("sending:sent", (event) => this.sent(event));
    return dialog;
  }

  closing() {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button plain small", textContent: this.labelsValue.close });
    button.dataset.close = "";
    return button;
  }

  async fill(files) {
    const { dialog } = this;
    if (files.length > 0) dialog.addEventListener("sending:ready", (event) => event.detail.add(files), { once: true });
    const choice = await this.fetched();
    if (!dialog.open) return;
    dialog.removeAttribute("aria-busy");
    if (!choice) {
      dialog.querySelector(".material-grid").remove();
      return dialog.querySelector("p").replaceChildren(this.labelsValue.failed);
    }
    if (files.length > 0) dialog.addEventListener("chooser:ready", (event) => event.detail.open("send"), { once: true });
    dialog.replaceChildren(choice);
    dialog.querySelector("[data-way]")?.focus();
  }

  async fetched() {
    try {
      const answer = await fetch(this.urlValue);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const choice = answer.ok && page.querySelector("[data-controller=chooser]");
      return choice ? document.adoptNode(choice) : null;
    } catch {
      return null;
    }
  }

  // What has just come is what was meant.
  async sent(event) {
    event.preventDefault();
    const choice = await this.fetched();
    const found = event.detail.numbers.map((number) => choice?.querySelector(`[data-number="${number}"]`)).filter(Boolean);
    if (found.length > 0) this.place(found.map(placed));
    else this.dialog?.close();
  }

  place(detail) {
    const told = new CustomEvent("writing:place", { cancelable: true, detail });
    if (this.editor.dispatchEvent(told)) this.dialog.close();
    else this.dialog.querySelector("[data-chooser-target=said]").textContent = this.labelsValue.misplaced;
  }

  closed() {
    this.dialog.remove();
    this.dialog = null;
    this.editor.querySelector("[contenteditable=true]")?.focus();
  }
}

// Where the materials are about to stand.
function skeleton() {
  const grid = Object.assign(document.createElement("ul"), { className: "material-grid" });
  grid.setAttribute("aria-hidden", "true");
  for (let at = 0; at < 6; at++) grid.append(Object.assign(document.createElement("li"), { className: "material-tile skeleton" }));
  return grid;
}
