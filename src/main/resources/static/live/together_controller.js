// A text that several people write at once: the editor, the line to the others, and the copy on this device.
//   values besides those of rich-text: address (of the line), account, document, alone (where one writes without a line),
//   zone, words (all that is said); targets: surface, status (the sign that all is saved), people (a ul), notices,
//   spoken (what a screen reader is told), aloud (a checkbox: whether it is told of others), colours (a button: whether
//   the words show whose they are), legend (a ul and what explains it)
//   tells `together:ready` {editor, doc, awareness} and `together:news` {kind, …}
import { visit } from "turbo";
import RichText from "../writing/rich_text_controller.js";
import { byOthers } from "../writing/others.js";
import { sentence } from "../shell/plural.js";
import { COMMENT, highlights } from "../comment/highlights.js";
import { Authors } from "./authors.js";
import { carets } from "./carets.js";
import { Colours } from "./colours.js";
import { Copies } from "./copies.js";
import { Endings } from "./endings.js";
import { notice } from "./notices.js";
import { legend, show } from "./people.js";
import { Sheet } from "./sheet.js";
import { Sign } from "./sign.js";
import { Telling, authors, blockOf } from "./telling.js";

const WAIT = 2000; // at most, for what has not arrived when somebody leaves
const READ = 5000; // for which what was told stays at least
const ALOUD = "aloud";
const COLOURS = "colours"; // of which account: whoever signs in next on this device begins without

export default class extends RichText {
  static targets = ["surface", "suggestions", "status", "people", "notices", "spoken", "aloud", "colours", "legend"];
  static values = { address: String, account: String, document: String, alone: String, zone: String, words: Object };

  listen(signal) {
    const flush = () => this.sheet?.flush();
    addEventListener("pagehide", flush, { signal });
    document.addEventListener("visibilitychange", () => document.hidden && flush(), { signal });
    document.addEventListener("turbo:before-visit", (event) => this.leave(event), { signal });
    document.addEventListener("submit", (event) => this.signOut(event), { signal, capture: true });
    this.noticesTarget.replaceChildren();
    this.lang = document.documentElement.lang;
    this.sign = new Sign(this.statusTarget, this.wordsValue, { lang: this.lang, zone: this.zoneValue });
    this.telling = new Telling((said) => (this.spokenTarget.textContent = said), this.wordsValue);
    this.endings = new Endings(this);
    this.alouds(localStorage.getItem(ALOUD) !== "no");
  }

  alouds(aloud) {
    if (this.hasAloudTarget) this.aloudTarget.checked = aloud;
    this.isAloud = aloud;
  }

  setAloud({ target }) {
    this.alouds(target.checked);
    localStorage.setItem(ALOUD, target.checked ? "yes" : "no");
  }

  colour() {
    const on = !this.colours?.on;
    if (on) localStorage.setItem(COLOURS, this.accountValue);
    else localStorage.removeItem(COLOURS);
    this.coloured(on);
  }

  coloured(on) {
    this.colours?.show(on);
    if (this.hasColoursTarget) this.coloursTarget.setAttribute("aria-pressed", String(on));
    if (this.hasLegendTarget) this.legendTarget.hidden = !on;
  }

  explain(clients) {
    if (!this.sheet || !this.hasLegendTarget) return;
    const { comma, guests } = this.wordsValue;
    this.authors.need(clients);
    legend(this.legendTarget.querySelector("ul"), this.authors.bySchool(clients), { lang: this.lang, comma, guests });
  }

  async start() {
    const { tiptap } = this;
    const { signal } = this.leaving;
    this.copies = new Copies(tiptap, this.accountValue, this.documentValue);
    const { epoch, unsaved, aside } = this.copies.entry;
    this.doc = new tiptap.Doc();
    this.doc.on("beforeObserverCalls", (transaction) => (this.writers = transaction.local ? [] : authors(transaction)));
    await this.copies.keep(this.doc, epoch);
    if (signal.aborted) return;
    const told = {
      changed: () => this.changed(),
      added: (count) => this.tell(sentence(this.wordsValue.added, count, this.lang)),
      people: (people, now) => this.came(people, now),
      news: (news) => this.heard(news),
      authors: (authors) => this.authors.know(authors),
      ended: (farewell) => this.endings.ended(farewell),
      blocked: () => this.endings.blocked(),
    };
    this.sheet = new Sheet(tiptap, { doc: this.doc, address: this.line, epoch, unsaved, told });
    if (this.doc.getXmlFragment("prosemirror").length > 0) this.sheet.restored();
    this.authors = new Authors({ ask: () => this.sheet.ask(), told: () => this.colours.again() });
    this.colours = new Colours(tiptap, { fragment: this.doc.getXmlFragment("prosemirror"), schoolOf: this.authors.schoolOf, drawn: (clients) => this.explain(clients) });
    const all = [...this.extensions({ together: true }), this.colours.extension, tiptap.Collaboration.configure({ document: this.doc, field: "prosemirror" }), carets(tiptap, this.sheet.awareness), highlights(tiptap, tiptap)];
    this.open(all, { editable: this.sheet.known, onTransaction: ({ transaction }) => this.passes(transaction) });
    this.sheet.open();
    this.changed();
    this.coloured(localStorage.getItem(COLOURS) === this.accountValue);
    if (aside) this.endings.offerAside();
  }

  stop() {
    super.stop();
    this.sign?.stop();
    this.authors?.stop();
    this.sheet?.leave();
    this.copies?.stop();
    this.doc?.destroy();
    this.sheet = null;
  }

  get line() {
    return new URL(this.addressValue, location.href.replace(/^http/, "ws")).href;
  }

  get tools() {
    return [COMMENT];
  }

  get made() {
    return { editor: this.editor, doc: this.doc, awareness: this.sheet.awareness };
  }

  passes(transaction) {
    this.soon();
    if (transaction.docChanged && !byOthers([transaction])) this.untell();
    const { isUndoRedoOperation } = transaction.getMeta("y-sync$") ?? {};
    if (!this.isAloud || !this.sheet?.known || !transaction.docChanged || isUndoRedoOperation || !byOthers([transaction])) return;
    const who = this.people?.find(({ client }) => this.writers?.includes(client));
    if (!who?.you) this.telling.heard(who, blockOf(transaction.before, transaction.doc));
  }

  changed() {
    const { sheet, editor } = this;
    if (!sheet) return;
    this.copies.count(sheet.counts.unsaved);
    const writes = sheet.known && sheet.state !== "ended";
    if (editor && editor.isEditable !== writes) {
      editor.setEditable(writes, false);
      this.soon();
    }
    if (sheet.state === "ended") return;
    if (this.before !== "offline" && sheet.state === "offline") this.spokenTarget.textContent = this.wordsValue.offline;
    if (this.before !== "here" && sheet.state === "here") this.authors.need([]);
    this.before = sheet.state;
    this.sign.show(sheet);
  }

  came(people, epoch) {
    this.people = people;
    this.authors.here(people);
    const { me: you, comma } = this.wordsValue;
    show(this.peopleTarget, people, { you, comma });
    this.copies.keep(this.doc, epoch);
  }

  heard(news) {
    if (news.kind === "suggestions") this.suggestions?.know(news.suggestions);
    this.dispatch("news", { detail: news });
  }

  tell(said) {
    this.noticesTarget.querySelector("[data-told]")?.remove();
    const shown = notice("done", said);
    shown.dataset.told = Date.now();
    this.noticesTarget.append(shown);
  }

  // Whoever writes on has read it.
  untell() {
    const told = this.noticesTarget.querySelector("[data-told]");
    if (told && Date.now() - Number(told.dataset.told) > READ) told.remove();
  }

  // The next page has what was written here: the way there waits until it has arrived.
  async leave(event) {
    const { sheet } = this;
    if (!sheet?.counts.unsaved || sheet.state !== "here" || this.leaves) return;
    event.preventDefault();
    this.leaves = true;
    await this.arrived();
    visit(event.detail.url);
  }

  async arrived() {
    const { sheet } = this;
    sheet.flush();
    const until = Date.now() + WAIT;
    while (sheet.counts.unsaved > 0 && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
    return sheet.counts.unsaved === 0;
  }

  // Signing out waits for what has not arrived; where it cannot, a second tap goes all the same.
  async signOut(event) {
    const { sheet } = this;
    if (!event.target.matches("form[data-sign-out]") || !sheet?.counts.unsaved || this.warned === sheet.counts.made) return undefined;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await this.arrived()) return event.target.requestSubmit(event.submitter);
    this.warned = sheet.counts.made;
    return this.tell(this.wordsValue.signOut);
  }
}
