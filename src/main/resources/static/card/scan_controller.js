// Signs in by a card's QR code. Nothing of the picture leaves the device; the secret goes by POST only.
//   data-action="scan#open" and "scan#close" on buttons
//   targets: form (holding a hidden field named "secret"), video, said, open, shut
//   labels: looking, noCamera, notAllowed, notACard, found
import { Controller } from "stimulus";
import { secretIn, secretOf } from "./card.js";
import { reader } from "./qr_reader.js";

const PAUSE = 150;

export default class extends Controller {
  static targets = ["form", "video", "said", "open", "shut"];
  static values = { labels: Object };

  // The device's own camera has opened the card's address.
  connect() {
    this.atFragment = () => {
      const secret = secretOf(location.hash);
      if (!secret) return;
      history.replaceState(history.state, "", location.pathname + location.search);
      this.enter(secret);
    };
    addEventListener("hashchange", this.atFragment);
    this.atFragment();
  }

  disconnect() {
    removeEventListener("hashchange", this.atFragment);
    this.close();
  }

  async open() {
    if (this.stream) return;
    if (!navigator.mediaDevices) {
      this.say("noCamera");
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
      if (!this.element.isConnected) return stop(stream);
      this.stream = stream;
      this.videoTarget.srcObject = stream;
      this.show(true);
      this.say("looking");
      await this.videoTarget.play();
      this.look(await reader());
    } catch (error) {
      this.close();
      this.say(error.name === "NotAllowedError" ? "notAllowed" : "noCamera");
    }
  }

  close() {
    clearTimeout(this.timer);
    if (this.stream) stop(this.stream);
    this.stream = null;
    if (this.hasVideoTarget) this.videoTarget.srcObject = null;
    this.show(false);
  }

  async look(read) {
    if (!this.stream) return;
    const text = await read(this.videoTarget).catch(() => null);
    const secret = text && secretIn(text);
    if (secret) this.enter(secret);
    else {
      if (text) this.say("notACard");
      this.timer = setTimeout(() => this.look(read), PAUSE);
    }
  }

  enter(secret) {
    this.close();
    this.say("found");
    this.formTarget.elements.secret.value = secret;
    this.formTarget.requestSubmit();
  }

  show(open) {
    if (this.hasVideoTarget) this.videoTarget.hidden = !open;
    if (this.hasOpenTarget) this.openTarget.hidden = open;
    if (this.hasShutTarget) this.shutTarget.hidden = !open;
  }

  say(key) {
    if (this.hasSaidTarget) this.saidTarget.textContent = this.labelsValue[key] ?? "";
  }
}

function stop(stream) {
  for (const track of stream.getTracks()) track.stop();
}
