// A page in which somebody writes: our Sheet, with a document of the real yjs, and a record of each character that was
// written or deleted in it and of whether the server has said that it is kept.
import { Sheet } from "../../../main/resources/static/live/sheet.js";
import { edit } from "./edits.js";
import { lib } from "./lib.js";
import { weather } from "./weather.js";

// What deletes it when it is deleted: the blocks that it stands in.
function around(struct) {
  const all = [];
  for (let item = struct.parent?._item; item; item = item.parent?._item) all.push(item.id);
  return all;
}

export class Tab {
  /**
   * @param desk {document, person, ports, chance, foul, counts, faults}
   * @param before the tab of which this one has the copy, if any
   */
  constructor(desk, before = null) {
    Object.assign(this, { desk, before, written: [], deleted: [] });
    const { document, person } = desk;
    this.doc = new lib.Doc();
    if (before) lib.applyUpdate(this.doc, lib.encodeStateAsUpdate(before.doc), "copy");
    this.unsaved = before ? before.sheet.counts.unsaved : 0;
    this.sheet = new Sheet(lib, {
      doc: this.doc,
      address: `ws://house/writing/${document.slug}/${document.id}`,
      epoch: before ? before.sheet.epoch : 0,
      unsaved: this.unsaved,
      ways: { WebSocket: weather({ ...desk, cookie: person.cookie }) },
      told: {
        changed() {},
        added() {},
        people() {},
        news() {},
        ended: (what) => desk.faults.push(`${person.name} is told "${what.why}" in ${document.id}`),
        blocked() {},
      },
    });
    if (before) this.sheet.restored();
    this.doc.on("afterTransaction", (transaction) => this.note(transaction));
    this.sheet.open();
  }

  // The sheet counts it after this.
  note(transaction) {
    if (!transaction.local) return;
    const number = this.sheet.counts.made + 1;
    const client = this.doc.clientID;
    const from = transaction.beforeState.get(client) ?? 0;
    for (const struct of this.doc.store.clients.get(client) ?? []) {
      const end = struct.id.clock + struct.length;
      if (end <= from) continue;
      const within = around(struct);
      for (let clock = Math.max(from, struct.id.clock); clock < end; clock += 1)
        this.written.push({ client, clock, number, within, says: struct.content?.str?.[clock - struct.id.clock] ?? null });
    }
    for (const [of, ranges] of transaction.deleteSet.clients)
      for (const { clock, len } of ranges) for (let at = 0; at < len; at += 1) this.deleted.push({ client: of, clock: clock + at, number });
  }

  /** How many of its changes are kept, as the server has told; those of the tab of before are the first `unsaved`. */
  get kept() {
    return this.sheet.counts.kept;
  }

  /** Whether the server has told that change `number` is kept, to this tab or to one that has its copy. */
  told(number) {
    if (number <= this.kept) return true;
    return Boolean(this.after?.toldOf());
  }

  // All that was left over came with the copy.
  toldOf() {
    return this.kept >= this.unsaved || Boolean(this.after?.toldOf());
  }

  get writes() {
    return this.sheet.known && this.sheet.state !== "ended";
  }

  type() {
    if (this.writes) edit(this.doc, this.desk.chance);
  }

  /** The network is away for a while; what is typed is typed. */
  away(ms) {
    this.sheet.line.socket?.cut?.();
    const { line } = this.sheet;
    const back = Date.now() + ms;
    this.back = Math.max(this.back ?? 0, back);
    line.open = () => {
      line.timer = setTimeout(() => line.open(), 100);
    };
    setTimeout(() => {
      if (this.back <= back) delete line.open; // what the class has is there again
    }, ms);
  }

  hurry() {
    this.sheet.line.hurry();
  }

  /** Closed in a moment: what was not sent is lost, or is in a copy. */
  close() {
    this.sheet.queue = [];
    this.sheet.leave();
  }

  /** Opened again with the copy that this device has. */
  reopened() {
    this.close();
    this.after = new Tab(this.desk, this);
    return this.after;
  }
}
