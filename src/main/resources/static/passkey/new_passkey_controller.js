// Makes a passkey: data-action="new-passkey#make" on a button (target: button, hidden where nothing runs). Other targets:
// answer (a hidden field of the form that it stands on), said. data-new-passkey-options-value is what is asked for.
import { Controller } from "stimulus";
import { bytes, text } from "./base64url.js";

export default class extends Controller {
  static targets = ["answer", "button", "said"];
  static values = { options: Object, ready: String, failed: String, known: String };

  connect() {
    if (!window.PublicKeyCredential) return;
    this.buttonTarget.hidden = false;
    this.saidTarget.textContent = this.readyValue;
    this.buttonTarget.focus();
  }

  disconnect() {
    this.asking?.abort();
  }

  async make() {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      this.send(await navigator.credentials.create({ publicKey: this.options(), signal: this.asking.signal }));
    } catch (error) {
      if (error.name === "AbortError") return;
      this.saidTarget.textContent = error.name === "InvalidStateError" ? this.knownValue : this.failedValue;
    }
  }

  // the line may have been down; a page that has come back replaces this one
  ended({ detail }) {
    if (!detail.success) this.buttonTarget.disabled = false;
  }

  options() {
    const { challenge, user, excludeCredentials, ...others } = this.optionsValue;
    return {
      ...others,
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: excludeCredentials.map((known) => ({ ...known, id: bytes(known.id) })),
    };
  }

  send({ id, type, rawId, response }) {
    this.answerTarget.value = JSON.stringify({
      id,
      type,
      rawId: text(rawId),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
      clientExtensionResults: {},
    });
    this.buttonTarget.disabled = true;
    this.element.requestSubmit();
  }
}
