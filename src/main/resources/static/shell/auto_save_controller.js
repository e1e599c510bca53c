// Saves a form while it is written, and offers back what a lost line or a closed lid kept from the server.
//   data-auto-save-url-value, -account-value, -labels-value; -saved-at-value is the server's time of its copy (ms)
//   labels: saved (with {time}), notSaved, conflict, signOut, found, restore, discard
//   data-auto-save-local-value="true": saving is the writer's own act, only this device keeps a copy; label kept (with {time})
//   targets: status (what happened), version (a hidden field that follows the answer's header "Version")
import { Controller } from "stimulus";
import { forgetOthers, keep, keyOf, unsent } from "./drafts.js";
import { read, write } from "./fields.js";
import { offer } from "./offer.js";

const SLOWEST = 60;

export default class extends Controller {
  static targets = ["status", "version"];
  static values = { url: String, account: String, savedAt: Number, every: { type: Number, default: 4 }, local: Boolean, zone: String, labels: Object };

  connect() {
    this.form = this.element.closest("form") ?? this.element.querySelector("form");
    this.key = keyOf(this.accountValue, this.urlValue);
    this.base = this.savedAtValue;
    this.wait = this.everyValue;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    forgetOthers(sessionStorage, this.accountValue);
    this.form.addEventListener("input", () => this.changed(), { signal });
    this.form.addEventListener("change", () => this.changed(), { signal });
    this.form.addEventListener("submit", () => this.sending(), { signal });
    this.form.addEventListener("turbo:submit-end", (event) => this.answered(event.detail.success), { signal });
    document.addEventListener("submit", (event) => this.signOut(event), { signal, capture: true });
    addEventListener("pagehide", () => this.save(true), { signal });
    addEventListener("online", () => this.save(), { signal });
    this.offer(unsent(sessionStorage, this.key, this.savedAtValue, this.fields()));
  }

  disconnect() {
    this.save(true);
    this.pause();
    this.leaving.abort();
    this.asked?.remove();
  }

  // The version counts changes, it is not one.
  fields() {
    const version = this.hasVersionTarget ? this.versionTarget.name : null;
    return read(this.form).filter(([name]) => name !== version);
  }

  changed() {
    this.dirty = true;
    this.warned = false;
    keep(sessionStorage, this.key, this.fields(), this.base);
    if (this.localValue) this.say("kept", this.time());
    else this.timer ??= setTimeout(() => this.save(), this.wait * 1000);
  }

  pause() {
    clearTimeout(this.timer);
    this.timer = null;
  }

  sending() {
    this.pause();
    this.sent = true;
  }

  answered(success) {
    this.sent = false;
    if (success) {
      this.dirty = false;
      sessionStorage.removeItem(this.key);
    } else if (this.dirty) {
      this.changed();
    }
  }

  async save(leaving = false) {
    if (this.localValue || this.saving || !this.dirty || this.sent || this.stopped) return this.saving;
    this.pause();
    this.dirty = false;
    this.saving = this.post(leaving);
    await this.saving;
    this.saving = null;
    if (this.dirty && !this.stopped && !this.leaving.signal.aborted) this.timer ??= setTimeout(() => this.save(), this.wait * 1000);
    return undefined;
  }

  async post(leaving) {
    try {
      const answer = await fetch(this.urlValue, { method: "POST", body: this.body(), keepalive: leaving, redirect: "error", credentials: "same-origin" });
      if (answer.ok) this.saved(answer);
      else this.refused(answer.status);
    } catch {
      this.refused(0);
    }
  }

  // Signing out waits for what has not arrived; where it cannot, a second tap goes all the same.
  async signOut(event) {
    if (!event.target.matches("form[data-sign-out]") || this.warned || !(this.dirty || this.saving)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await this.saving;
    await this.save();
    if (this.dirty) {
      this.warned = true;
      this.say("signOut");
    } else event.target.requestSubmit(event.submitter);
  }

  // Without files, which are sent on their own.
  body() {
    return new URLSearchParams([...new FormData(this.form)].filter(([, value]) => typeof value === "string"));
  }

  saved(answer) {
    this.wait = this.everyValue;
    this.base = Date.parse(answer.headers.get("Date")) || this.base;
    const version = answer.headers.get("Version");
    if (version && this.hasVersionTarget) this.versionTarget.value = version;
    if (this.dirty) keep(sessionStorage, this.key, this.fields(), this.base);
    else sessionStorage.removeItem(this.key);
    this.say("saved", this.time());
  }

  time() {
    const options = { numberingSystem: "latn", timeStyle: "short", timeZone: this.zoneValue || undefined };
    return new Date().toLocaleTimeString(document.documentElement.lang || undefined, options);
  }

  // Another's version lies on the server: nothing is overwritten unasked.
  refused(status) {
    this.dirty = true;
    this.stopped = status === 409;
    this.wait = Math.min(this.wait * 2, SLOWEST);
    this.say(this.stopped ? "conflict" : "notSaved");
  }

  say(key, time = "") {
    if (this.hasStatusTarget) this.statusTarget.textContent = (this.labelsValue[key] ?? key).replace("{time}", time);
  }

  offer(fields) {
    if (!fields) return;
    this.asked = offer(this.labelsValue, {
      restore: () => {
        write(this.form, fields);
        this.changed();
      },
      discard: () => sessionStorage.removeItem(this.key),
    });
    this.form.prepend(this.asked);
  }
}
