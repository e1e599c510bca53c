// The copies of documents on this device: IndexedDB `jumelage-{account}-{document}-{epoch}`, and in localStorage what
// leads to them: `sheet:{account}:{document}` → {epoch, unsaved, copies: names of databases, aside: one of them}.
// They are deleted when their account signs out or another signs in, see forgetSheets() in shell/drafts.js.
import { sheetKey } from "../shell/drafts.js";

export class Copies {
  constructor(lib, account, document, storage = globalThis.localStorage) {
    Object.assign(this, { lib, account, document, storage, key: sheetKey(account, document) });
  }

  get entry() {
    try {
      return { epoch: 0, unsaved: 0, copies: [], aside: null, ...JSON.parse(this.storage.getItem(this.key)) };
    } catch {
      return { epoch: 0, unsaved: 0, copies: [], aside: null };
    }
  }

  write(change) {
    const entry = { ...this.entry, ...change };
    try {
      if (entry.copies.length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(entry));
    } catch {
      // full or forbidden: what is written stays in the page
    }
  }

  /** How many changes are only here. */
  count(unsaved) {
    if (this.kept && unsaved !== this.entry.unsaved) this.write({ unsaved });
  }

  /** Keeps `doc` from now on, of this epoch; resolves when what was kept of it before is in it. */
  async keep(doc, epoch) {
    if (!epoch || this.kept) return;
    const name = `jumelage-${this.account}-${this.document}-${epoch}`;
    const { copies } = this.entry;
    this.write({ epoch, copies: [...new Set([...copies, name])] });
    this.kept = new this.lib.IndexeddbPersistence(name, doc);
    this.kept._db.catch(() => {}); // forbidden, or full: the page itself keeps it
    await Promise.race([this.kept.whenSynced, this.kept._db.then(() => this.kept.whenSynced, () => null)]);
  }

  /** Puts away what is in `doc`, where somebody can still look it up, and forgets the copy that went on. */
  async setAside(doc) {
    await this.stop();
    const { epoch, copies, aside } = this.entry;
    const name = `jumelage-${this.account}-${this.document}-aside`;
    if (aside) await gone(aside);
    this.write({ epoch: 0, unsaved: 0, copies: [...new Set([...copies, name])], aside: name });
    const copy = new this.lib.IndexeddbPersistence(name, doc);
    await copy.whenSynced;
    await copy.destroy();
    await this.#drop(`jumelage-${this.account}-${this.document}-${epoch}`);
  }

  /** The words of what was put away, one line a block; null where there is nothing. */
  async aside() {
    const { aside } = this.entry;
    if (!aside) return null;
    const doc = new this.lib.Doc();
    const copy = new this.lib.IndexeddbPersistence(aside, doc);
    await copy.whenSynced;
    await copy.destroy();
    return words(this.lib.yXmlFragmentToProsemirrorJSON(doc.getXmlFragment("prosemirror")));
  }

  async forgetAside() {
    const { aside } = this.entry;
    this.write({ aside: null });
    if (aside) await this.#drop(aside);
  }

  /** Nothing of the document that goes on stays on this device. */
  async forget() {
    await this.stop();
    const { epoch } = this.entry;
    this.write({ epoch: 0, unsaved: 0 });
    await this.#drop(`jumelage-${this.account}-${this.document}-${epoch}`);
  }

  async stop() {
    const { kept } = this;
    this.kept = null;
    await kept?.destroy().catch(() => {});
  }

  async #drop(name) {
    await gone(name);
    this.write({ copies: this.entry.copies.filter((one) => one !== name) });
  }
}

function gone(name) {
  return new Promise((done) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = done;
  });
}

/** The words of a ProseMirror document, an empty line between blocks. */
export function words(node) {
  if (node.text !== undefined) return node.text;
  if (node.type === "hardBreak") return "\n";
  const parts = (node.content ?? []).map(words);
  const inline = (node.content ?? []).some(({ type }) => type === "text" || type === "hardBreak");
  return parts.filter(Boolean).join(inline ? "" : "\n\n");
}
