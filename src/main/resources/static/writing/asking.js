// What a tool asks before it does anything: one panel at a time, below the toolbar.
import { OFFERED } from "./languages.js";
import { panel } from "./panels.js";

export class Asking {
  /** @param known {label, pages, languages} */
  constructor(editor, toolbar, known) {
    Object.assign(this, { editor, toolbar, known, panel: null });
  }

  /** Asks, or no longer asks what is being asked; `button` is where it was pressed, if it was. */
  open(name, button) {
    const again = this.panel?.dataset.name === name;
    this.close();
    if (again) return;
    const { label, pages, languages } = this.known;
    this.panel = panel(name, {
      editor: this.editor,
      label,
      pages,
      languages: languages.length > 0 ? languages : OFFERED,
      close: () => this.back(),
    });
    this.panel.dataset.name = name;
    this.panel.dataset.richTextMade = "";
    this.button = button;
    button?.setAttribute("aria-expanded", "true");
    this.toolbar.element.after(this.panel);
    this.panel.querySelector("input, select, button").focus();
  }

  close() {
    this.button?.setAttribute("aria-expanded", "false");
    this.panel?.remove();
    this.panel = null;
  }

  /** To the text. */
  back() {
    this.close();
    this.editor.commands.focus();
  }
}
