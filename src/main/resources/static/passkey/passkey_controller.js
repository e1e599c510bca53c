// Signs in by a passkey: data-action="passkey#choose" on a button of the form that it stands on, which is hidden where
// nothing runs. Targets: answer (a hidden field), said. Where the browser can, passkeys are also offered beside the
// names that it knows for the address field, anew before a challenge ends, but not while nobody looks:
// visibilitychange@document->passkey#renew.
import { Controller } from "stimulus";
import { bytes, text } from "./base64url.js";

const FRESH = 4 * 60 * 1000; // a challenge lives five minutes

export default class extends Controller {
  static targets = ["answer", "said"];
  static values = { challenges: String, rp: String, failed: String };

  connect() {
    if (!window.PublicKeyCredential) return;
    this.element.hidden = false;
    this.offer();
  }

  disconnect() {
    this.stop();
  }

  async offer() {
    const field = document.querySelector("input[autocomplete~=username]");
    if (this.sent || !field || !(await PublicKeyCredential.isConditionalMediationAvailable?.()) || !this.element.isConnected) return;
    field.autocomplete = "username webauthn";
    this.rest();
    this.renewal = setTimeout(() => {
      this.old = true;
      this.renew();
    }, FRESH);
    await this.ask("conditional").catch(() => {});
  }

  renew() {
    if (this.old && !document.hidden) this.offer();
  }

  async choose() {
    if (this.sent) return;
    try {
      await this.ask("optional");
    } catch (error) {
      if (error.name === "AbortError") return;
      if (error.outdated) return location.reload();
      this.saidTarget.textContent = error.sentence ?? this.failedValue;
      this.offer();
    }
  }

  async ask(mediation) {
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    if (mediation !== "conditional") this.rest();
    const challenge = bytes(await this.challenge(asking.signal));
    const key = await navigator.credentials.get({
      mediation,
      signal: asking.signal,
      publicKey: { challenge, rpId: this.rpValue, userVerification: "required", timeout: FRESH },
    });
    this.send(key);
  }

  async challenge(signal) {
    const body = new URLSearchParams(new FormData(this.element));
    const answer = await fetch(this.challengesValue, { method: "POST", body, signal, credentials: "same-origin" });
    const said = await answer.text();
    const plain = answer.headers.get("Content-Type")?.startsWith("text/plain");
    // without a sentence of its own it is the page that says that the form is not of today
    if (!answer.ok) throw Object.assign(new Error(answer.status), plain ? { sentence: said } : { outdated: answer.status === 422 });
    return said;
  }

  send({ id, type, rawId, response }) {
    this.stop();
    this.sent = true;
    this.answerTarget.value = JSON.stringify({
      id,
      type,
      rawId: text(rawId),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle && text(response.userHandle),
      },
      clientExtensionResults: {},
    });
    this.element.requestSubmit();
  }

  // the line may have been down; a page that has come back replaces this one
  ended({ detail }) {
    if (!detail.success) this.sent = false;
  }

  rest() {
    clearTimeout(this.renewal);
    this.old = false;
  }

  stop() {
    this.rest();
    this.asking?.abort();
  }
}
