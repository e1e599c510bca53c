// What is said of whether all is kept: never "saved" while something is not.
import { sentence } from "../shell/plural.js";

const CALM = 600; // ms for which "saving" stays, so that nothing flickers under one's hands
const LONG = 1500;

/** Which of the words fit: connecting, saved, saving, unsaved, offline. `since` is when the oldest change was made. */
export function said({ state, saved, unsaved, since, now }) {
  if (state === "offline") return "offline";
  if (state !== "here") return "connecting";
  if (saved) return "saved";
  return unsaved > 0 && now - since >= LONG ? "unsaved" : "saving";
}

export class Sign {
  /** @param words {connecting, saved, saving, unsaved, offline, waiting}; unsaved and waiting are sentences for plurals */
  constructor(place, words, { lang, zone }) {
    Object.assign(this, { place, words, lang, zone, since: null, busy: 0 });
  }

  show(sheet) {
    clearTimeout(this.timer);
    const { unsaved } = sheet.counts;
    const now = Date.now();
    if (unsaved === 0) this.since = null;
    else this.since ??= now;
    const what = said({ state: sheet.state, saved: sheet.saved, unsaved, since: this.since ?? now, now });
    const later = (wait) => (this.timer = setTimeout(() => this.show(sheet), wait));
    if (what === "saving") {
      this.busy = now;
      later(LONG);
    }
    if (what === "saved" && this.place.dataset.state === "saving" && now - this.busy < CALM) return later(CALM);
    return this.#write(what, unsaved);
  }

  stop() {
    clearTimeout(this.timer);
  }

  #write(what, unsaved) {
    const { words, place } = this;
    const count = (labels) => sentence(labels, unsaved, this.lang);
    if (what === "saved" && place.dataset.state !== "saved") this.time = this.#clock();
    const said = {
      saved: () => words.saved.replace("{time}", this.time),
      unsaved: () => count(words.unsaved),
      offline: () => (unsaved > 0 ? `${words.offline} ${count(words.unsaved)}` : words.offline),
    }[what]?.() ?? words[what];
    place.dataset.state = what;
    if (place.textContent !== said) place.textContent = said;
  }

  #clock() {
    const options = { numberingSystem: "latn", timeStyle: "short", timeZone: this.zone || undefined };
    return new Date().toLocaleTimeString(this.lang || undefined, options);
  }
}
