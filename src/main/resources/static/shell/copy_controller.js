// Copies a text: data-action="copy#copy" on a button; targets: source (a field or any element), said.
// data-copy-done-value is what `said` then says.
import { Controller } from "stimulus";

export default class extends Controller {
  static targets = ["source", "said"];
  static values = { done: String };

  async copy() {
    const source = this.sourceTarget;
    const text = "value" in source ? source.value : source.textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // without HTTPS there is no clipboard: the old way, else the text is at least marked
      if (!this.copyMarked(source)) return;
    }
    this.saidTarget.textContent = this.doneValue;
  }

  copyMarked(source) {
    if ("select" in source) source.select();
    else getSelection().selectAllChildren(source);
    return document.execCommand("copy");
  }
}
