// A WebSocket that comes back: a little later each time, at once when the network or the reader does, and after 30
// seconds in which nothing came.
const FIRST = 500;
const SLOWEST = 30_000;
const SILENCE = 30_000;

/** How long to wait before the try number `tries`, of which the first is 0; never the same for all. */
export function pause(tries, random = Math.random()) {
  return Math.min(SLOWEST, FIRST * 2 ** Math.min(tries, 10)) * (0.5 + random / 2);
}

export class Line {
  /**
   * @param address asked for each try
   * @param told {opened(), heard(bytes), closed(code, opened)}; `closed` answers whether to come back
   */
  constructor(address, told, { WebSocket = globalThis.WebSocket, silence = SILENCE } = {}) {
    Object.assign(this, { address, told, WebSocket, silence, tries: 0, unopened: 0 });
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    globalThis.addEventListener?.("online", () => this.hurry(), { signal });
    globalThis.addEventListener?.("offline", () => this.drop(), { signal });
    globalThis.document?.addEventListener("visibilitychange", () => !document.hidden && this.hurry(), { signal });
  }

  open() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.socket || this.leaving.signal.aborted) return;
    const socket = new this.WebSocket(this.address());
    let opened = false;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      if (socket !== this.socket) return;
      opened = true;
      this.unopened = 0;
      this.listen();
      this.told.opened();
    };
    socket.onmessage = ({ data }) => {
      if (socket !== this.socket) return;
      this.listen();
      this.told.heard(new Uint8Array(data));
    };
    socket.onclose = ({ code }) => socket === this.socket && this.closed(code, opened);
    this.socket = socket;
    this.listen();
  }

  /** All went well: the next interruption begins with a short pause again. */
  well() {
    this.tries = 0;
  }

  get up() {
    return this.socket?.readyState === 1;
  }

  send(message) {
    if (this.up) this.socket.send(message);
  }

  stop() {
    this.leaving.abort();
    clearTimeout(this.timer);
    this.#letGo();
  }

  hurry() {
    if (!this.timer) return;
    this.tries = 0;
    this.open();
  }

  // What hangs is closed from this side; its own event may come minutes later, or never.
  drop() {
    if (!this.socket) return;
    const opened = this.up;
    this.#letGo();
    this.closed(1006, opened);
  }

  listen() {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.drop(), this.silence);
  }

  closed(code, opened) {
    clearTimeout(this.watch);
    this.socket = null;
    if (!opened) this.unopened += 1;
    if (!this.told.closed(code, opened) || this.leaving.signal.aborted) return this.stop();
    const wait = globalThis.navigator?.onLine === false ? SLOWEST : pause(this.tries);
    this.tries += 1;
    this.timer = setTimeout(() => this.open(), wait);
    return undefined;
  }

  #letGo() {
    clearTimeout(this.watch);
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }
}
