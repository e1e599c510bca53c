// A server for one document, with a Yjs document of its own: it speaks the protocol of jumelage.live.Wire, keeps what it
// is sent after a while, and drops its lines when a test says so.
import * as lib from "../../../main/resources/static/vendor/editor.js";
import { AUTHORS, AWARENESS, MISSING, PEOPLE, SAVED, STATE_VECTOR, SYNC, UPDATE, read, sync } from "../../../main/resources/static/live/wire.js";

export { lib };

export class House {
  constructor({ epoch = 1, keeps = 0, authors = [] } = {}) {
    Object.assign(this, { doc: new lib.Doc(), epoch, keeps, authors, lines: new Set(), asked: [], open: true, messages: 0 });
    this.doc.on("update", (update, origin) => this.toOthers(origin, sync(lib, UPDATE, update)));
    const house = this;
    /** What the browser calls a WebSocket. */
    this.WebSocket = class {
      constructor(url) {
        this.url = new URL(url);
        this.readyState = 0;
        house.asked.push(this.url);
        setTimeout(() => house.connect(this));
      }

      send(message) {
        const copy = new Uint8Array(message);
        setTimeout(() => this.line?.heard(copy));
      }

      close(code = 1000) {
        house.lines.delete(this.line);
        this.line = null;
        this.shut(code);
      }

      shut(code) {
        if (this.readyState === 3) return;
        this.readyState = 3;
        setTimeout(() => this.onclose?.({ code }));
      }
    };
  }

  connect(socket) {
    if (!this.open) return socket.shut(1006);
    if (socket.readyState !== 0) return undefined;
    const line = { socket, updates: 0, kept: 0, heard: (message) => this.heard(line, message) };
    socket.line = line;
    socket.readyState = 1;
    this.lines.add(line);
    socket.onopen();
    return this.send(line, told(PEOPLE, { epoch: this.epoch, people: [] }));
  }

  send(line, message) {
    setTimeout(() => line.socket.readyState === 1 && line.socket.onmessage({ data: new Uint8Array(message).buffer }));
  }

  toOthers(from, message) {
    for (const line of this.lines) if (line !== from) this.send(line, message);
  }

  heard(line, bytes) {
    this.messages += 1;
    if (bytes[0] === AUTHORS) return this.send(line, told(AUTHORS, this.authors));
    const message = read(lib, bytes);
    if (message.type === AWARENESS) return this.toOthers(line, bytes);
    if (message.type !== SYNC) throw new Error(`message ${message.type}`);
    if (message.kind === STATE_VECTOR) {
      this.send(line, sync(lib, MISSING, lib.encodeStateAsUpdate(this.doc, message.bytes)));
      return this.send(line, sync(lib, STATE_VECTOR, lib.encodeStateVector(this.doc)));
    }
    line.updates += 1;
    return setTimeout(() => {
      if (!this.lines.has(line)) return; // dropped before it was kept
      lib.applyUpdate(this.doc, message.bytes, line);
      line.kept += 1;
      this.send(line, saved(line.kept));
    }, this.keeps);
  }

  /** All lines end, as when a cable is pulled (1006) or the server says why. */
  drop(code = 1006) {
    for (const { socket } of this.lines) socket.shut(code);
    this.lines.clear();
  }
}

export function told(type, what) {
  const to = lib.createEncoder();
  lib.writeVarUint(to, type);
  lib.writeVarString(to, JSON.stringify(what));
  return lib.toUint8Array(to);
}

function saved(count) {
  const to = lib.createEncoder();
  lib.writeVarUint(to, SAVED);
  lib.writeVarUint(to, count);
  return lib.toUint8Array(to);
}

export const soon = (ms = 20) => new Promise((done) => setTimeout(done, ms));

export async function until(holds, what) {
  for (let at = 0; at < 300; at += 1) {
    if (holds()) return;
    await soon(10);
  }
  throw new Error(`never: ${what}`);
}
