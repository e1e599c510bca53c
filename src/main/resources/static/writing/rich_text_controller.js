// Turns a form's hidden field, which holds a document as JSON, into an editor.
import { Controller } from "stimulus";
import { clean, read } from "./content.js";
import { element } from "./elements.js";
import { extensions } from "./extensions.js";
import { media } from "./figures.js";
import { files } from "./files.js";
import { OFFERED, direction } from "./languages.js";
import { panel } from "./panels.js";
import { insertMedia } from "./placing.js";
import { shortcuts } from "./shortcuts.js";
import { Toolbar } from "./toolbar.js";

let count = 0;

export default class extends Controller {
  static targets = ["body", "surface"];
  static values = { embeds: Array, sources: Object, labels: Object, pages: Array, languages: Array, lang: String };

  async connect() {
    this.element.querySelectorAll("[data-rich-text-made]").forEach((left) => left.remove());
    this.connected = true;
    this.again = () => {
      this.stop();
      this.start();
    };
    this.bodyTarget.addEventListener("restored", this.again);
    this.placed = (event) => this.insert(event);
    this.element.addEventListener("writing:place", this.placed);
    this.shown = media({ sources: this.sourcesValue, embeds: this.embedsValue, label: (key) => this.label(key) });
    try {
      this.tiptap = await import("editor");
      if (this.connected) this.start();
    } catch (error) {
      console.error(error);
      this.say("notLoaded");
    }
  }

  disconnect() {
    this.connected = false;
    this.bodyTarget.removeEventListener("restored", this.again);
    this.element.removeEventListener("writing:place", this.placed);
    this.stop();
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.editor?.destroy();
    this.editor = null;
    this.panel = null;
    this.element.querySelectorAll("[data-rich-text-made]").forEach((made) => made.remove());
  }

  start() {
    const { tiptap } = this;
    const all = [
      ...extensions(tiptap, { placeholder: this.label("placeholder"), shown: this.shown }),
      shortcuts(tiptap, this),
      files(tiptap, (found) => this.take(found)),
    ];
    const content = read(tiptap, all, this.bodyTarget.value);
    if (content === undefined) return this.say("misfit");
    const place = this.place();
    this.editor = new tiptap.Editor({
      element: place,
      extensions: all,
      content,
      injectCSS: false,
      editorProps: { attributes: this.attributes(), transformPastedHTML: clean },
      onUpdate: () => this.write(),
      onTransaction: () => this.soon(),
    });
    this.toolbar = new Toolbar(this.editor, {
      label: (key) => this.label(key),
      controls: this.surfaceId,
      open: (name, button) => this.ask(name, button),
    });
    this.toolbar.element.dataset.richTextMade = "";
    place.before(this.toolbar.element);
    this.dispatch("ready", { detail: { editor: this.editor } });
  }

  place() {
    const made = element("div", { class: "editor", "data-rich-text-made": "" });
    if (this.hasSurfaceTarget) this.surfaceTarget.replaceChildren(made);
    else this.element.append(made);
    return made;
  }

  attributes() {
    this.surfaceId = `rich-text-${(count += 1)}`;
    const attributes = {
      id: this.surfaceId,
      class: "prose",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": this.label("editor"),
      "aria-description": this.label("keys"),
    };
    return this.langValue ? { ...attributes, lang: this.langValue, dir: direction(this.langValue) } : attributes;
  }

  // Something was chosen for this text: {type, material, file, alt, credit, licence, src}, or several pictures. Whoever
  // told hears by a prevented event that it could not be placed.
  insert(event) {
    if (!this.editor || !insertMedia(this.editor, event.detail)) event.preventDefault();
  }

  // Who takes pasted or dropped files prevents the event, and places later what became of them.
  take(found) {
    const told = new CustomEvent("writing:files", { bubbles: true, cancelable: true, detail: { files: found } });
    this.element.querySelector("[data-rich-text-said=files]")?.remove();
    if (this.element.dispatchEvent(told)) this.say("filesUnheard", "files");
  }

  // Who has materials to choose from prevents the event, and places what is chosen.
  choose() {
    this.closePanel();
    const told = new CustomEvent("writing:choose", { bubbles: true, cancelable: true });
    this.element.querySelector("[data-rich-text-said=files]")?.remove();
    if (this.element.dispatchEvent(told)) this.say("filesUnheard", "files");
    return true;
  }

  write() {
    this.bodyTarget.value = JSON.stringify(this.editor.getJSON());
    this.bodyTarget.dispatchEvent(new Event("input", { bubbles: true }));
  }

  soon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.editor && this.toolbar?.refresh());
  }

  ask(name, button) {
    if (name === "material") return this.choose();
    const again = this.panel?.dataset.name === name;
    this.closePanel();
    if (again) return true;
    this.panel = panel(name, {
      editor: this.editor,
      label: (key) => this.label(key),
      pages: this.pagesValue,
      languages: this.languagesValue.length > 0 ? this.languagesValue : OFFERED,
      close: () => this.closePanel(true),
    });
    this.panel.dataset.name = name;
    this.panel.dataset.richTextMade = "";
    this.asker = button;
    button?.setAttribute("aria-expanded", "true");
    this.toolbar.element.after(this.panel);
    this.panel.querySelector("input, select, button").focus();
    return true;
  }

  closePanel(back) {
    this.asker?.setAttribute("aria-expanded", "false");
    this.panel?.remove();
    this.panel = null;
    if (back) this.editor.commands.focus();
  }

  label(key) {
    return this.labelsValue[key] ?? key;
  }

  say(key, name) {
    this.element.append(element("p", { class: "error", role: "alert", "data-rich-text-made": "", "data-rich-text-said": name }, this.label(key)));
  }
}
