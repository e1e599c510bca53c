// A figure in the editor: its preview, which keeps its size while it loads, what it says, and its caption.
import { hostOf } from "./embeds.js";
import { element } from "./elements.js";
import { licenceWords } from "./licence.js";
import { removeAt, reword } from "./placing.js";
import { NAMES_OF_WORDS } from "./schema.js";

let count = 0;

export class FigureView {
  constructor({ node, getPos, editor }, { sources, embeds, label, elsewhere }) {
    Object.assign(this, { node, getPos, editor, sources, embeds, label, elsewhere });
    this.preview = element("div", { class: "preview" });
    this.credit = element("small", { class: "credit" });
    this.head = element(
      "div",
      { class: "about", contenteditable: "false" },
      this.preview,
      this.field(),
      this.credit,
      element("button", { type: "button", class: "button plain small", on: { click: () => this.remove() } }, label("removeFigure")),
    );
    this.contentDOM = element("figcaption", { "data-placeholder": label("caption") });
    this.dom = element("figure", { class: `placed ${node.type.name}`, "aria-label": label(node.type.name) }, this.head, this.contentDOM);
    this.show();
  }

  get words() {
    return NAMES_OF_WORDS[this.node.type.name];
  }

  field() {
    if (!this.words) return null;
    const id = `figure-${(count += 1)}`;
    this.box = element("input", {
      id,
      type: "text",
      maxlength: this.words === "alt" ? "500" : "200",
      autocomplete: "off",
      dir: "auto",
      "aria-describedby": `${id}-said`,
      on: { input: () => this.say(), change: () => this.settle() },
    });
    this.said = element("p", { class: "error", role: "alert", id: `${id}-said` });
    return element("div", { class: "field" }, element("label", { for: id }, this.label(this.words === "alt" ? "alt" : "figureTitle")), this.box, this.said);
  }

  // Without words it cannot stand in a page: what it said last stays until there are others.
  say() {
    const at = this.getPos();
    const fits = at !== undefined && reword(this.editor, at, this.box.value);
    if (fits) this.box.removeAttribute("aria-invalid");
    else this.box.setAttribute("aria-invalid", "true");
    this.said.textContent = fits ? "" : this.label(this.words === "alt" ? "altMissing" : "titleMissing");
  }

  settle() {
    if (this.box.getAttribute("aria-invalid") === "true") this.box.value = this.node.attrs[this.words];
    this.box.removeAttribute("aria-invalid");
  }

  remove() {
    const at = this.getPos();
    if (at !== undefined) this.editor.chain().command(removeAt(at)).focus().run();
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  show() {
    const { attrs } = this.node;
    this.contentDOM.toggleAttribute("data-empty", this.node.content.size === 0);
    for (const tag of ["lang", "dir"]) {
      if (attrs[tag]) this.dom.setAttribute(tag, attrs[tag]);
      else this.dom.removeAttribute(tag);
    }
    this.credit.textContent = [attrs.credit, licenceWords(attrs.licence)].filter(Boolean).join(" · ");
    if (this.box && document.activeElement !== this.box) this.box.value = attrs[this.words] ?? "";
    this.look();
  }

  look() {
    const { attrs, type } = this.node;
    const file = `${attrs.material}/${attrs.file}`;
    const source = type.name === "picture" ? (this.sources.get(file) ?? (this.elsewhere && { src: `${this.elsewhere}/${file}` })) : null;
    const shown = source?.src ?? attrs[this.words] ?? attrs.href;
    if (shown === this.shown) return;
    this.shown = shown;
    this.preview.replaceChildren(source ? this.picture(source) : element("p", { class: "named" }, this.name()));
  }

  picture({ src, width, height }) {
    const absent = () => this.preview.replaceChildren(element("p", { class: "named" }, this.name()));
    const made = element("img", { src, width, height, alt: "", decoding: "async", draggable: "false", on: { error: absent } });
    if (!width || !height) made.className = "unmeasured";
    return made;
  }

  name() {
    const { attrs, type } = this.node;
    if (type.name !== "embed") return `${this.label(type.name)} · ${attrs[this.words]}`;
    const host = hostOf(this.embeds, attrs.href);
    return host ? `${host} · ${attrs.href}` : attrs.href;
  }

  stopEvent({ target }) {
    return Boolean(target.closest?.("input, button, label")) && this.head.contains(target);
  }

  ignoreMutation({ type, target }) {
    if (type === "selection") return this.head.contains(target);
    return !this.contentDOM.contains(target) || (type === "attributes" && target === this.contentDOM);
  }
}
