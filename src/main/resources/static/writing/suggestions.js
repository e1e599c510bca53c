// The suggestions of a text, one note each: who, what, and what may become of it.
import { element } from "./elements.js";
import { levelsOf } from "./levels.js";
import { suggestionsIn } from "./settling.js";
import { beside, isMine, looked } from "./suggest_mode.js";

let count = 0;

export class Suggestions {
  /** @param place an element that holds them */
  constructor(editor, place, label) {
    Object.assign(this, { editor, label, notes: new Map() });
    const id = `suggestions-${(count += 1)}`;
    this.list = element("ul", { class: "stack" });
    this.said = element("p", { class: "unseen", role: "status" });
    this.section = element(
      "section",
      { class: "stack tight suggestions", "aria-labelledby": id, on: { keydown: (event) => this.key(event), focusin: (event) => this.show(event), focusout: (event) => this.hide(event) } },
      element("h2", { id }, label("suggestions")),
      element("p", { class: "small quiet" }, label("suggestionsKeys")),
      this.list,
    );
    place.replaceChildren(this.section, this.said);
    this.levels = levelsOf(place);
    this.leave = this.levels?.join({ text: editor.view.dom, notes: () => this.placed() });
    this.refresh();
  }

  /** {id, name, town, weave, you} of each suggestion, as the server knows them. */
  know(all) {
    const { who } = this.editor.storage.suggesting;
    for (const { id, ...one } of all) who.set(id, one);
    this.refresh();
  }

  refresh() {
    const found = suggestionsIn(this.editor.state.doc);
    const there = new Set(found.map(({ id }) => id));
    for (const [id, { item }] of this.notes) {
      if (there.has(id)) continue;
      item.remove();
      this.notes.delete(id);
    }
    found.forEach((one, at) => {
      const note = this.notes.get(one.id) ?? this.note(one.id);
      this.fill(note, one);
      if (this.list.children[at] !== note.item) this.list.insertBefore(note.item, this.list.children[at] ?? null);
    });
    this.section.hidden = found.length === 0;
    this.levels?.soon();
  }

  /** Moves the notes within the frame in which the text has changed. */
  level() {
    this.levels?.now();
  }

  // Each note with the place in the text where its suggestion begins.
  placed() {
    if (this.notes.size === 0) return [];
    const { state, storage, view } = this.editor;
    const now = looked(state, storage.suggesting);
    const passages = new Map();
    for (const one of view.dom.querySelectorAll("[data-suggestion]")) {
      const id = one.dataset.suggestion;
      if (!passages.has(id)) passages.set(id, one);
    }
    return [...this.list.children].map((note) => {
      const id = note.dataset.suggestion;
      return { note, passage: passages.get(id) ?? null, open: id === now };
    });
  }

  note(id) {
    const name = `suggestion-${(count += 1)}`;
    const button = (act, says) => element("button", { type: "button", class: "button plain small", id: `${name}-${act}`, "aria-labelledby": `${name}-${act} ${name}`, on: { click: () => this.settle(id, act) } }, this.label(says));
    const note = { who: element("p", { class: "who" }), what: element("p", { class: "diff", id: name, dir: "auto", on: { click: () => this.look(id) } }), accept: button("accept", "accept"), refuse: button("refuse", "refuse") };
    note.item = element("li", { class: "note suggestion" }, note.who, note.what, element("p", { class: "actions" }, note.accept, note.refuse));
    note.item.dataset.suggestion = id;
    this.notes.set(id, note);
    return note;
  }

  fill(note, { id, inserted, deleted, breaks }) {
    const { storage, isEditable } = this.editor;
    const mine = isMine(storage.suggesting, id);
    const { name, town, weave } = storage.suggesting.who.get(id) ?? {};
    note.accept.disabled = note.refuse.disabled = !isEditable;
    const content = JSON.stringify([mine, name, town, weave, inserted, deleted, breaks]);
    if (note.content === content) return;
    note.content = content;
    const says = mine ? this.label("youSuggest") : name ? this.label("suggests").replace("{who}", `\u2068${name}\u2069`) : this.label("someoneSuggests");
    const patch = weave == null ? null : element("span", { class: "patch", "data-school": weave, "aria-hidden": "true" });
    note.who.replaceChildren(...[patch, element("strong", {}, says), town && !mine ? element("span", { class: "quiet", dir: "auto" }, town) : null].filter(Boolean).flatMap((part) => [part, " "]));
    const parts = [deleted && element("del", {}, short(deleted)), inserted && element("ins", {}, short(inserted)), breaks && !deleted && !inserted ? element("span", {}, this.label("breaks")) : null];
    note.what.replaceChildren(...parts.filter(Boolean).flatMap((part) => [part, " "]));
    note.refuse.textContent = this.label(mine ? "takeBack" : "refuse");
  }

  settle(id, act) {
    const items = [...this.list.children];
    const next = items[items.indexOf(this.notes.get(id).item) + 1] ?? null;
    this.editor.commands.showSuggestion(null);
    if (act === "accept") this.editor.commands.acceptSuggestion(id);
    else this.editor.commands.refuseSuggestion(id);
    this.refresh();
    this.said.textContent = this.label(act === "accept" ? "accepted" : "refused");
    const to = next?.isConnected ? next : this.list.lastElementChild;
    if (to) to.querySelector("button").focus();
    else this.editor.commands.focus();
  }

  /** To the next suggestion (1) or the one before (-1); answers whether there is any. */
  go(step) {
    const id = beside(this.editor.state, step);
    this.refresh();
    this.notes.get(id)?.accept.focus();
    return id !== null;
  }

  key(event) {
    const at = event.target.closest(".suggestion");
    if (!at) return;
    if (event.key === "Escape") this.back(at.dataset.suggestion);
    else if (event.key === "F8") this.along(at, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  along(at, step) {
    const items = [...this.list.children];
    items.at((items.indexOf(at) + step) % items.length).querySelector("button").focus();
  }

  back(id) {
    const one = suggestionsIn(this.editor.state.doc).find((each) => each.id === id);
    this.editor.chain().setTextSelection(one?.to ?? this.editor.state.selection.to).focus().scrollIntoView().run();
  }

  // Where a pointer has pressed a button, the button stays until it is let go.
  show({ target }) {
    const id = target.closest(".suggestion")?.dataset.suggestion;
    if (!id) return;
    this.editor.commands.showSuggestion(id);
    if (!target.matches(":focus-visible")) return;
    this.scrollTo(id);
    this.level();
    target.scrollIntoView({ block: "nearest" });
  }

  look(id) {
    this.editor.commands.showSuggestion(id);
    this.scrollTo(id);
  }

  scrollTo(id) {
    this.editor.view.dom.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
  }

  hide({ relatedTarget }) {
    if (!this.section.contains(relatedTarget)) this.editor.commands.showSuggestion(null);
  }
}

function short(text) {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
