// What a Sheet takes for a WebSocket: leads to one of the nodes at random, and holds back and doubles some of what is
// written, on both ways.
import { SAVED, STATE_VECTOR, SYNC, UPDATE, read } from "../../../main/resources/static/live/wire.js";
import { lib } from "./lib.js";
import { Socket } from "./socket.js";

const HELD = 0.15;
const DOUBLED = 0.1;
const LONGEST = 150; // ms

/** A class for `ways.WebSocket`. `foul()` says whether things happen now; `counts` is told of what did. */
export function weather({ ports, cookie, chance, foul, counts }) {
  return class {
    constructor(url) {
      const { pathname, search } = new URL(url);
      Object.assign(this, { readyState: 0, given: 0, wire: [], there: new Set(), kept: 0 });
      const port = chance.one(ports());
      this.socket = new Socket({ port, path: pathname + search, cookie }, {
        opened: () => {
          this.readyState = 1;
          this.onopen();
        },
        heard: (bytes) => this.heard(bytes),
        closed: (code) => this.shut(code),
      });
    }

    /** Updates may arrive later than what was sent after them, or twice. */
    send(bytes) {
      const message = read(lib, bytes);
      if (message.type !== SYNC || message.kind === STATE_VECTOR) return this.socket.send(bytes);
      this.given += 1;
      const number = this.given;
      const go = () => {
        if (this.readyState !== 1) return;
        this.wire.push(number);
        this.socket.send(bytes);
      };
      return this.pass(go);
    }

    pass(go) {
      if (foul() && chance.chance(HELD)) {
        counts.held += 1;
        setTimeout(go, 1 + chance.below(LONGEST));
      } else go();
      if (foul() && chance.chance(DOUBLED)) {
        counts.doubled += 1;
        setTimeout(go, chance.below(LONGEST));
      }
    }

    heard(bytes) {
      const message = read(lib, bytes);
      if (message.type === SAVED) return this.saved(message.count);
      const go = () => this.readyState === 1 && this.onmessage({ data: bytes.slice().buffer });
      return message.type === SYNC && message.kind === UPDATE ? this.pass(go) : go();
    }

    // The first `count` on the wire are kept; the page asks for the first of those that it gave.
    saved(count) {
      for (let at = this.counted ?? 0; at < count; at += 1) this.there.add(this.wire[at]);
      this.counted = count;
      while (this.there.has(this.kept + 1)) this.kept += 1;
      if (this.kept === 0) return;
      const to = lib.createEncoder();
      lib.writeVarUint(to, SAVED);
      lib.writeVarUint(to, this.kept);
      this.onmessage({ data: lib.toUint8Array(to).slice().buffer });
    }

    close() {
      this.readyState = 2;
      this.socket.close();
    }

    /** As when a cable is pulled. */
    cut() {
      this.socket.cut();
    }

    shut(code) {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.onclose?.({ code });
    }
  };
}
