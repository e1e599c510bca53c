// A Yjs document and the line over which the others write it. `lib` is the module "editor".
import { Counts } from "./counts.js";
import { farewell } from "./farewells.js";
import { Line } from "./line.js";
import { AUTHORS, AWARENESS, MISSING, NEWS, PEOPLE, SAVED, STATE_VECTOR, SYNC, UPDATE, presence, question, read, sync } from "./wire.js";

const TOGETHER = 60; // ms in which keystrokes become one message
const CARETS = 100; // ms between two words of where the cursor is
const IN_VAIN = 3; // tries that never opened

export class Sheet {
  /**
   * @param address without the query
   * @param told {changed(), added(count), people(list, epoch), news(news), authors(list), ended(farewell), blocked()}: `changed` when
   *   `state` or `counts` did, `added` when what was made without a line is kept, `blocked` each time that three tries in a row did not open
   */
  constructor(lib, { doc, address, epoch = 0, unsaved = 0, told, ways = {} }) {
    Object.assign(this, { lib, doc, epoch, told, queue: [], state: "connecting", known: false });
    this.counts = new Counts(unsaved);
    this.awareness = new lib.Awareness(doc);
    this.awareness.setLocalState({ cursor: null });
    this.awareness.on("update", this.moved);
    doc.on("update", this.made);
    const asked = () => `${address}?${new URLSearchParams({ v: 1, epoch: this.epoch, client: doc.clientID })}`;
    this.line = new Line(asked, { opened: () => this.opened(), heard: (message) => this.heard(message), closed: (code, opened) => this.closed(code, opened) }, ways);
  }

  open() {
    this.line.open();
  }

  /** Sends what is left, and goes. */
  leave() {
    this.flush();
    this.doc.off("update", this.made);
    this.awareness.off("update", this.moved);
    this.awareness.destroy();
    clearTimeout(this.timer);
    clearTimeout(this.caret);
    this.line.stop();
  }

  /** The document holds what was kept on this device: one may write before the line is there. */
  restored() {
    this.known = true;
  }

  /** Whether all that was written here is kept by the server. */
  get saved() {
    return this.state === "here" && this.counts.settled;
  }

  opened() {
    this.counts.begin();
    this.line.send(sync(this.lib, STATE_VECTOR, this.lib.encodeStateVector(this.doc)));
  }

  heard(bytes) {
    const { lib } = this;
    const message = read(lib, bytes);
    if (message.type === SYNC) this.synced(message);
    else if (message.type === AWARENESS && message.bytes.length > 0) lib.applyAwarenessUpdate(this.awareness, message.bytes, this);
    else if (message.type === SAVED) this.kept(message.count);
    else if (message.type === PEOPLE) this.came(message.told);
    else if (message.type === NEWS) this.told.news(message.told);
    else if (message.type === AUTHORS) this.told.authors(message.told);
  }

  synced({ kind, bytes }) {
    const { lib, doc } = this;
    if (kind !== STATE_VECTOR) {
      lib.applyUpdate(doc, bytes, this);
      if (kind === MISSING) this.known = true;
      return this.told.changed();
    }
    const { unsaved, made } = this.counts;
    this.late = unsaved > 0 && this.state !== "here" ? { count: unsaved, by: made } : null;
    this.queue = [];
    this.state = "here";
    this.line.well();
    this.send(MISSING, lib.encodeStateAsUpdate(doc, bytes));
    this.point();
    return this.told.changed();
  }

  came({ epoch, people }) {
    this.epoch = epoch;
    this.told.people(people, epoch);
  }

  kept(count) {
    this.counts.saved(count);
    if (this.late && this.counts.kept >= this.late.by) {
      this.told.added(this.late.count);
      this.late = null;
    }
    this.told.changed();
  }

  made = (update, origin, doc, transaction) => {
    if (origin === this || !transaction.local) return;
    this.counts.change();
    this.queue.push(update);
    this.timer ??= setTimeout(() => this.flush(), TOGETHER);
    this.told.changed();
  };

  flush() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.queue.length === 0 || this.state !== "here") return;
    const all = this.lib.mergeUpdates(this.queue);
    this.queue = [];
    this.send(UPDATE, all);
  }

  send(kind, bytes) {
    this.line.send(sync(this.lib, kind, bytes));
    this.counts.message();
  }

  /** Asks who has written; `authors` is told. @returns false without a line, where nobody hears it */
  ask() {
    if (this.state !== "here") return false;
    this.line.send(question());
    return true;
  }

  moved = (_, origin) => {
    if (origin === "local") this.caret ??= setTimeout(() => this.point(), CARETS);
  };

  point() {
    clearTimeout(this.caret);
    this.caret = null;
    if (this.state !== "here") return;
    this.flush(); // a cursor behind words that nobody has is nowhere
    const { clientID: client, meta } = this.awareness;
    this.line.send(presence(this.lib, client, meta.get(client).clock, this.awareness.getLocalState()));
  }

  closed(code, opened) {
    this.counts.begin();
    this.alone();
    const what = farewell(code);
    this.state = what.then !== "back" ? "ended" : this.known ? "offline" : "connecting";
    if (what.then !== "back") this.told.ended(what);
    else if (!opened && this.line.unopened % IN_VAIN === 0) this.told.blocked();
    this.told.changed();
    return what.then === "back";
  }

  /** As if the server had said so, which could not over a line. */
  end(why) {
    this.line.stop();
    this.state = "ended";
    this.told.ended({ then: "end", why });
  }

  // Nobody is seen without a line; who is still there when it is back tells so with the number of before.
  alone() {
    const { states, meta, clientID } = this.awareness;
    const others = [...states.keys()].filter((client) => client !== clientID);
    this.lib.removeAwarenessStates(this.awareness, others, this);
    for (const client of others) meta.delete(client);
    this.told.people([], this.epoch);
  }
}
