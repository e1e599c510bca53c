// A file on its way, in pieces: it goes on where it stopped, after a pause, a broken line, or when it is chosen again in
// this tab after a reload. What is known of it leaves the tab with the one who sends it, as unsent forms do.
import { keyOf } from "../shell/drafts.js";

const PIECE = 4_000_000;
const AGAIN = 5000;
const NO_LONGER = 23 * 3600 * 1000; // the server forgets after a day
const REFUSALS = { 403: "stale", 404: "gone", 410: "gone", 413: "room" };

export class Pieces {
  #file;
  #way;
  #tell;
  #upload;
  #timer;

  /** `way` is {url, seal, account}; `tell(what, share)` hears "going" with the share that has come, "broken", "paused". */
  constructor(file, way, tell) {
    this.#file = file;
    this.#way = way;
    this.#tell = tell;
  }

  /** Answers the id under which the whole file waits on the server; rejects with an error whose message is a label. */
  async send() {
    const { Upload } = await import("uploads");
    const { url, seal, account } = this.#way;
    return new Promise((whole, refused) => {
      this.#upload = new Upload(this.#file, {
        endpoint: url,
        chunkSize: PIECE,
        overridePatchMethod: true,
        retryDelays: [0, 1000],
        headers: { "X-CSRF": seal },
        metadata: { filename: this.#file.name, filetype: this.#file.type },
        urlStorage: new Tab(account),
        fingerprint: async ({ name, type, size, lastModified }) => [url, name, type, size, lastModified].join(" "),
        removeFingerprintOnSuccess: true,
        onProgress: (sent, all) => this.#tell("going", all ? sent / all : 0),
        onSuccess: () => whole(this.#upload.url.split("/").at(-1)),
        onError: (error) => this.#broken(error, refused),
      });
      this.#begin();
    });
  }

  async #begin() {
    const [before] = await this.#upload.findPreviousUploads();
    if (before) this.#upload.resumeFromPreviousUpload(before);
    this.#upload.start();
  }

  // Without an answer the line is broken: it goes on by itself.
  #broken(error, refused) {
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status >= 400 && status < 500 && status !== 409 && status !== 423) {
      refused(new Error(REFUSALS[status] ?? "refused", { cause: error }));
      return;
    }
    this.#tell("broken");
    const on = () => {
      clearTimeout(this.#timer);
      removeEventListener("online", on);
      this.#upload.start();
    };
    this.#timer = setTimeout(on, AGAIN);
    addEventListener("online", on);
    this.#still = () => removeEventListener("online", on);
  }

  #still = () => {};

  pause() {
    clearTimeout(this.#timer);
    this.#still();
    this.#upload?.abort();
    this.#tell("paused");
  }

  goOn() {
    this.#upload?.start();
  }
}

/** What stopped on its way in this tab: [{name, url}]. */
export function stopped(account, url, now = Date.now()) {
  return new Tab(account).all(now).filter((upload) => upload.uploadUrl?.includes(`${url}/`)).map(({ metadata, size }) => ({ name: metadata.filename, size }));
}

// As tus-js-client keeps what it needs to go on.
class Tab {
  #prefix;

  constructor(account) {
    this.#prefix = keyOf(account, "upload ");
  }

  all(now = Date.now()) {
    const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at)).filter((key) => key.startsWith(this.#prefix));
    return keys.map((key) => ({ ...JSON.parse(sessionStorage.getItem(key)), urlStorageKey: key })).filter(({ creationTime }) => now - Date.parse(creationTime) < NO_LONGER);
  }

  async findAllUploads() {
    return this.all();
  }

  async findUploadsByFingerprint(fingerprint) {
    return this.all().filter(({ urlStorageKey }) => urlStorageKey === this.#prefix + fingerprint);
  }

  async removeUpload(key) {
    sessionStorage.removeItem(key);
  }

  async addUpload(fingerprint, upload) {
    const key = this.#prefix + fingerprint;
    try {
      sessionStorage.setItem(key, JSON.stringify(upload));
    } catch {
      return undefined; // full or forbidden: it still goes on while the page is open
    }
    return key;
  }
}
