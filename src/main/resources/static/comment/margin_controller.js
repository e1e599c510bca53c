// The margin beside a text: notes stand level with their passages, marked words can be commented on, what is sent does
// not leave the page, and what others say comes in by itself.
//   data-margin-url-value: where the margin is fetched · data-margin-live-value: beside an editor of several
// Targets: note (data-anchor, data-quote …), quote (the link to its passage), begin (leads to the form without a script), blank (a template of the
// form), begun (the form), quoted (the passage in it), said (what went wrong).
// On document it hears "together:news" ({kind: "comments"}), "margin:wanted" (the notes), "margin:begin" (a passage to comment on), "margin:show" ({id});
// it tells "margin:notes" ({notes}) when they have come, "margin:ask" when an editor is to say what is marked there.
import { Controller } from "stimulus";
import { levelsOf } from "../writing/levels.js";
import { mark, markAt, unmark } from "./marks.js";
import { marked, rangeOf } from "./passages.js";
import { typeAgain, typed } from "./typed.js";

const WIDE = "(min-width: 60rem)";

export default class extends Controller {
  static targets = ["note", "quote", "begin", "blank", "begun", "quoted", "said"];
  static values = { url: String, live: Boolean, labels: Object };

  connect() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const on = (target, name, act) => target.addEventListener(name, act, { signal });
    on(document, "together:news", ({ detail }) => detail?.kind === "comments" && this.load());
    on(document, "margin:wanted", () => this.tell());
    on(document, "margin:begin", ({ detail }) => this.open(detail));
    on(document, "margin:show", ({ detail }) => this.show(detail.id));
    on(this.element, "submit", (event) => this.send(event));
    on(this.element, "focusin", (event) => this.look(event.target.closest("[data-margin-target~=note]")));
    if (this.liveValue) on(this.element, "click", (event) => this.lead(event));
    else {
      on(document, "selectionchange", () => this.offer());
      on(document, "click", (event) => this.touch(event));
    }
    this.levels = levelsOf(this.element);
    this.unlevel = this.levels.join(this);
    if (this.liveValue) this.load();
    else this.drawn();
    this.element.dataset.marginReady = "";
  }

  disconnect() {
    this.leaving.abort();
    this.unlevel();
    this.offered?.remove();
    unmark();
  }

  // Whatever has just come into the margin.
  drawn() {
    this.levels.soon();
    this.tell();
  }

  tell() {
    const notes = this.noteTargets.map(({ id, dataset: { block, place, quote, start, end, anchor } }) => ({ id: id.slice(2), block, place: Number(place), quote, start, end, lost: !anchor }));
    document.dispatchEvent(new CustomEvent("margin:notes", { detail: { notes } }));
  }

  get text() {
    return document.querySelector(this.liveValue ? ".ProseMirror" : ".book .margin > .prose");
  }

  // What stands in the margin, for its levels: each note with its passage.
  notes() {
    this.ranges = new Map();
    const notes = this.noteTargets.filter((note) => note.dataset.anchor && !note.closest("details, section")).map((note) => ({ note, passage: this.passageOf(note) }));
    if (!this.liveValue) mark(this.ranges, this.now);
    const begun = this.hasBegunTarget ? [{ note: this.begunTarget, passage: this.passage?.isConnected === false ? null : this.passage, open: true }] : [];
    const last = [...this.element.querySelectorAll(":scope > :is(section, details)")].map((note) => ({ note, passage: null, last: true }));
    return [...begun, ...notes, ...last];
  }

  passageOf(note) {
    if (this.liveValue) return markOf(note);
    const place = rangeOf(note.dataset.anchor, note.dataset.quote, Number(note.dataset.place));
    if (place?.exact) this.ranges.set(note.id.slice(2), place.range);
    return place && (place.exact ? place.range : place.block);
  }

  look(note) {
    this.now = note?.id.slice(2);
    if (!this.liveValue && this.ranges) mark(this.ranges, this.now);
  }

  show(id) {
    const note = this.element.querySelector(`#n-${CSS.escape(id)}`);
    note?.closest("details")?.setAttribute("open", "");
    note?.focus();
  }

  // Beside an editor the quote leads to its passage there.
  lead(event) {
    const quote = event.target.closest("[data-margin-target~=quote]");
    const there = quote && markOf(quote.closest("[data-margin-target~=note]"));
    if (!there) return;
    event.preventDefault();
    there.scrollIntoView({ block: "center" });
  }

  // A passage of the text was pressed.
  touch(event) {
    if (!this.ranges || !this.text?.contains(event.target) || event.target.closest("a, button") || !getSelection().isCollapsed) return;
    const id = markAt(this.ranges, event.clientX, event.clientY);
    if (id) this.show(id);
  }

  // Words were marked: a button beside them offers to comment on them.
  offer() {
    if (!this.hasBeginTarget) return;
    const passage = marked(this.text, getSelection());
    if (!passage) {
      this.offered?.remove();
      return;
    }
    this.selected = passage;
    this.offered ??= this.button();
    if (!this.offered.isConnected) this.element.after(this.offered);
    const box = passage.range.getBoundingClientRect();
    this.offered.style.top = `${box.bottom + scrollY + 8}px`;
    this.offered.style.left = `${Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - this.offered.offsetWidth - 8))}px`;
  }

  button() {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "button small comment-offer", textContent: this.labelsValue.here });
    made.addEventListener("pointerdown", (event) => event.preventDefault()); // the words stay marked
    made.addEventListener("click", () => this.open(this.selected));
    return made;
  }

  begin(event) {
    const passage = this.liveValue ? null : marked(this.text, getSelection());
    if (passage) {
      event.preventDefault();
      this.open(passage);
    } else if (this.liveValue && !document.dispatchEvent(new CustomEvent("margin:ask", { cancelable: true }))) event.preventDefault();
  }

  // What is pressed does not take away what is marked.
  hold(event) {
    event.preventDefault();
  }

  // The form of a new note, level with `passage`.
  open(passage) {
    if (!passage || !this.hasBlankTarget) return;
    this.offered?.remove();
    if (!this.hasBegunTarget) this.saidTarget.after(this.blankTarget.content.cloneNode(true));
    const form = this.begunTarget;
    for (const name of ["block", "place", "quote", "start", "end"]) form.elements[name].value = passage[name] ?? "";
    this.quotedTarget.textContent = passage.quote;
    this.passage = passage.range ?? passage.element ?? null;
    this.levels.now();
    form.elements.words.focus({ preventScroll: matchMedia(WIDE).matches });
  }

  leave() {
    this.begunTarget.remove();
    this.levels.soon();
    this.beginTarget.focus({ preventScroll: true });
  }

  async send(event) {
    const form = event.target;
    if (event.defaultPrevented || form.dataset.plain !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
      if (answer.ok) await this.sent(form);
      else if (answer.status === 422 || answer.status === 409) this.wrong(form, await answer.text());
      else this.plainly(form);
    } catch {
      this.say(form, this.labelsValue.failed);
    } finally {
      form.ariaBusy = "false";
    }
  }

  async sent(form) {
    const before = new Set(this.noteTargets.map(({ id }) => id));
    const there = form.closest("[data-margin-target~=note]")?.id;
    form.querySelectorAll("textarea").forEach((field) => (field.value = field.defaultValue));
    if (form.matches("[data-margin-target~=begun]")) form.remove();
    await this.load();
    const fresh = this.noteTargets.find(({ id }) => !before.has(id)) ?? this.element.querySelector(there ? `#${CSS.escape(there)}` : "#comments");
    (fresh ?? this.element.querySelector("#comments"))?.focus({ preventScroll: matchMedia(WIDE).matches });
  }

  // What the page that came back says is wrong, said beside the form.
  wrong(form, html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const sentences = [...page.querySelectorAll("main .notice.error li")].map(({ textContent }) => textContent.trim());
    this.say(form, sentences.join(" ") || this.labelsValue.failed);
  }

  // What is not understood here the page itself answers; beside an editor it is only told.
  plainly(form) {
    if (this.liveValue) return this.say(form, this.labelsValue.failed);
    form.dataset.plain = "";
    form.requestSubmit();
    return undefined;
  }

  say(form, sentence) {
    let place = form.querySelector("[data-said]");
    if (!place) form.append((place = Object.assign(document.createElement("p"), { className: "error" })));
    place.dataset.said = "";
    place.setAttribute("role", "alert");
    place.textContent = sentence;
    form.querySelector("textarea")?.focus();
  }

  async load() {
    try {
      const answer = await fetch(this.urlValue, { credentials: "same-origin" });
      if (answer.ok && !answer.redirected) this.take(await answer.text());
    } catch {
      // The line is down: what comes next asks again.
    }
  }

  take(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html").body;
    const focused = this.element.contains(document.activeElement) ? document.activeElement.id : "";
    const kept = typed(this.element);
    const closed = this.element.querySelector(".comment-closed[open]");
    const begun = this.hasBegunTarget ? this.begunTarget : null;
    begun?.remove();
    this.element.replaceChildren(...fresh.childNodes);
    if (begun) this.saidTarget.after(begun);
    typeAgain(this.element, kept);
    if (closed) this.element.querySelector(".comment-closed")?.setAttribute("open", "");
    if (focused && focused !== document.activeElement?.id) document.getElementById(focused)?.focus({ preventScroll: true });
    this.drawn();
  }
}

function markOf(note) {
  return document.querySelector(`.noted[data-note="${CSS.escape(note.id.slice(2))}"]`);
}
