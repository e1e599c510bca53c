// A WebSocket with the cookie and the origin of a browser, which Node.js has none of.
import { randomBytes } from "node:crypto";
import { connect } from "node:net";

const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export class Socket {
  /** @param told {opened(), heard(bytes), closed(code)}; `closed` once */
  constructor({ port, path, cookie }, told) {
    Object.assign(this, { told, up: false, rest: Buffer.alloc(0), pieces: [], code: 1006 });
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      "Upgrade: websocket",
      "Connection: Upgrade",
      `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
      "Sec-WebSocket-Version: 13",
      `Cookie: ${cookie}`,
    ];
    this.net = connect({ port, host: "127.0.0.1", noDelay: true }, () => this.net.write(`${lines.join("\r\n")}\r\n\r\n`));
    this.net.on("data", (bytes) => this.read(bytes));
    this.net.on("error", () => {});
    this.net.on("close", () => this.gone());
  }

  send(bytes) {
    this.frame(BINARY, bytes);
  }

  close() {
    if (this.up) this.frame(CLOSE, Buffer.from([0x03, 0xe8]));
    this.net.end();
    setTimeout(() => this.net.destroy(), 200).unref();
  }

  /** As when a cable is pulled. */
  cut() {
    this.net.destroy();
  }

  gone() {
    this.up = false;
    this.told.closed(this.code);
  }

  frame(kind, bytes) {
    if (this.net.destroyed || !this.net.writable) return;
    const long = bytes.length > 65_535;
    const head = Buffer.alloc(bytes.length < 126 ? 6 : long ? 14 : 8);
    head[0] = 0x80 | kind;
    head[1] = 0x80 | (bytes.length < 126 ? bytes.length : long ? 127 : 126);
    if (long) head.writeBigUInt64BE(BigInt(bytes.length), 2);
    else if (bytes.length > 125) head.writeUInt16BE(bytes.length, 2);
    this.net.write(Buffer.concat([head, bytes])); // the mask is 0
  }

  read(bytes) {
    this.rest = this.rest.length ? Buffer.concat([this.rest, bytes]) : bytes;
    if (!this.up && !this.shaken()) return;
    for (let frame = this.next(); frame; frame = this.next()) this.take(frame);
  }

  shaken() {
    const end = this.rest.indexOf("\r\n\r\n");
    if (end < 0) return false;
    const status = Number(this.rest.subarray(9, 12));
    this.rest = this.rest.subarray(end + 4);
    if (status !== 101) {
      this.status = status;
      this.net.destroy();
      return false;
    }
    this.up = true;
    this.told.opened();
    return true;
  }

  next() {
    const { rest } = this;
    if (rest.length < 2) return null;
    const short = rest[1] & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (rest.length < head) return null;
    const length = short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2));
    if (rest.length < head + length) return null;
    this.rest = rest.subarray(head + length);
    return { last: rest[0] >= 0x80, kind: rest[0] & 15, bytes: rest.subarray(head, head + length) };
  }

  take({ last, kind, bytes }) {
    if (kind === PING) this.frame(PONG, bytes);
    else if (kind === CLOSE) {
      this.code = bytes.length > 1 ? bytes.readUInt16BE(0) : 1005;
      this.net.destroy();
    } else if (kind <= BINARY) {
      this.pieces.push(bytes);
      if (last) this.told.heard(new Uint8Array(Buffer.concat(this.pieces.splice(0))));
    }
  }
}
