// Turns a form's hidden field, which holds a document as JSON, into an editor.
import { Controller } from "stimulus";
import { Asking } from "./asking.js";
import { clean, read } from "./content.js";
import { element } from "./elements.js";
import { extensions } from "./extensions.js";
import { media } from "./figures.js";
import { files } from "./files.js";
import { direction } from "./languages.js";
import { insertMedia } from "./placing.js";
import { shortcuts } from "./shortcuts.js";
import { Suggestions } from "./suggestions.js";
import { Toolbar } from "./toolbar.js";

let count = 0;

export default class extends Controller {
  static targets = ["body", "surface", "suggestions"];
  static values = { embeds: Array, sources: Object, elsewhere: String, labels: Object, pages: Array, languages: Array, lang: String, suggestions: Array };

  async connect() {
    this.element.querySelectorAll("[data-rich-text-made]").forEach((left) => left.remove());
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.element.addEventListener("writing:place", (event) => this.insert(event), { signal });
    this.listen(signal);
    this.shown = media({ sources: this.sourcesValue, embeds: this.embedsValue, label: (key) => this.label(key), elsewhere: this.elsewhereValue });
    try {
      this.tiptap = await import("editor");
      if (!signal.aborted) await this.start();
    } catch (error) {
      console.error(error);
      this.say("notLoaded");
    }
  }

  disconnect() {
    this.leaving.abort();
    this.stop();
  }

  listen(signal) {
    const again = () => {
      this.stop();
      this.start();
    };
    this.bodyTarget.addEventListener("restored", again, { signal });
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.suggestions?.leave?.();
    this.editor?.destroy();
    this.editor = null;
    this.suggestions = null;
    this.asking = null;
    this.element.querySelectorAll("[data-rich-text-made]").forEach((made) => made.remove());
  }

  start() {
    const all = this.extensions();
    const content = read(this.tiptap, all, this.bodyTarget.value);
    if (content === undefined) return this.say("misfit");
    return this.open(all, { content, onUpdate: () => this.write(), onTransaction: () => this.soon() });
  }

  extensions(options) {
    const { tiptap } = this;
    return [
      ...extensions(tiptap, { placeholder: this.label("placeholder"), shown: this.shown, suggesting: this.suggesting, ...options }),
      shortcuts(tiptap, this),
      files(tiptap, (found) => this.take(found)),
    ];
  }

  open(all, options) {
    const place = this.place();
    this.editor = new this.tiptap.Editor({
      element: place,
      extensions: all,
      injectCSS: false,
      editorProps: { attributes: this.attributes(), transformPastedHTML: clean },
      ...options,
    });
    this.toolbar = new Toolbar(this.editor, {
      label: (key) => this.label(key),
      controls: this.surfaceId,
      open: (name, button) => this.ask(name, button),
      tools: this.tools,
    });
    this.toolbar.element.dataset.richTextMade = "";
    this.asking = new Asking(this.editor, this.toolbar, { label: (key) => this.label(key), pages: this.pagesValue, languages: this.languagesValue });
    place.before(this.toolbar.element);
    this.suggestions = new Suggestions(this.editor, this.suggestionsPlace(place), (key) => this.label(key));
    this.suggestions.know(this.suggestionsValue);
    this.dispatch("ready", { detail: this.made });
  }

  // What is offered here besides.
  get tools() {
    return [];
  }

  get made() {
    return { editor: this.editor };
  }

  place() {
    const made = element("div", { class: "editor", "data-rich-text-made": "" });
    if (this.hasSurfaceTarget) this.surfaceTarget.replaceChildren(made);
    else this.element.append(made);
    return made;
  }

  suggestionsPlace(place) {
    if (this.hasSuggestionsTarget) return this.suggestionsTarget;
    const made = element("div", { "data-rich-text-made": "" });
    place.after(made);
    return made;
  }

  get suggesting() {
    return { hindered: () => this.onlyWords(), made: () => this.hush("suggest"), go: (step) => this.suggestions.go(step) };
  }

  onlyWords() {
    this.hush("suggest");
    const said = element("p", { class: "error", role: "alert", "data-rich-text-made": "", "data-rich-text-said": "suggest" }, this.label("onlyWords"));
    this.toolbar.element.after(said);
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
    this.hush("files");
    if (this.element.dispatchEvent(told)) this.say("filesUnheard", "files");
  }

  // Who has materials to choose from prevents the event, and places what is chosen.
  choose() {
    this.asking.close();
    const told = new CustomEvent("writing:choose", { bubbles: true, cancelable: true });
    this.hush("files");
    if (this.element.dispatchEvent(told)) this.say("filesUnheard", "files");
    return true;
  }

  write() {
    this.bodyTarget.value = JSON.stringify(this.editor.getJSON());
    this.bodyTarget.dispatchEvent(new Event("input", { bubbles: true }));
  }

  soon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (!this.editor) return;
      this.toolbar?.refresh();
      this.suggestions?.refresh();
      this.suggestions?.level();
      if (!this.editor.storage.suggesting.on) this.hush("suggest");
    });
  }

  ask(name, button) {
    if (name === "material") return this.choose();
    this.asking.open(name, button);
    return true;
  }

  label(key) {
    return this.labelsValue[key] ?? key;
  }

  hush(name) {
    this.element.querySelector(`[data-rich-text-said=${name}]`)?.remove();
  }

  say(key, name) {
    const place = this.hasSurfaceTarget ? this.surfaceTarget.parentElement : this.element;
    place.append(element("p", { class: "error", role: "alert", "data-rich-text-made": "", "data-rich-text-said": name }, this.label(key)));
  }
}
