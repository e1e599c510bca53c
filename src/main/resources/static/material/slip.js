// One file that somebody is about to send, with what is said of it.
import { isTouched, untouched } from "./frames.js";
import { kindOf, size, takes, titleOf } from "./limits.js";
import { Pieces } from "./pieces.js";
import { finished, opened, sketch } from "./picture.js";

const WORDS = ["alt", "title", "author", "source", "licence"];

export class Slip {
  #controller;
  #state;
  #source;
  #pieces;
  #upload = null;

  constructor(file, template, number, controller) {
    this.file = file;
    this.#controller = controller;
    this.element = template.content.firstElementChild.cloneNode(true);
    for (const name of ["id", "for", "aria-describedby"])
      for (const one of this.element.querySelectorAll(`[${name}]`)) one.setAttribute(name, one.getAttribute(name).trim().replace(/\S+/g, (id) => `${id}-${number}`));
    this.kind = kindOf(file);
    this.#part("name").textContent = file.name;
    this.#part("size").textContent = size(file.size, document.documentElement.lang);
    if (this.kind !== "picture") this.#noPicture();
    this.#credit();
    this.element.addEventListener("input", () => this.#credit());
  }

  #part(name) {
    return this.element.querySelector(`[data-slip="${name}"]`);
  }

  #field(name) {
    return this.element.querySelector(`[name="${name}"]`);
  }

  #noPicture() {
    this.#part("look").hidden = true;
    this.#part("hide").hidden = true;
    const alt = this.#field("alt");
    alt.closest(".field").remove();
  }

  #credit() {
    const { selectedOptions } = this.#field("licence");
    const said = ["author", "source"].map((name) => this.#field(name).value.trim()).filter(Boolean).join(", ");
    const credit = this.#part("credit");
    credit.textContent = [said || credit.dataset.school, selectedOptions[0]?.text].filter(Boolean).join(" · ");
  }

  /** What was said of the file before is likely to be true of the next one. */
  like(other) {
    for (const name of ["author", "source", "licence"]) this.#field(name).value = other.#field(name).value;
    this.#credit();
  }

  /** Whether the browser can show the picture; else somebody says that nobody is to be hidden, or it is not sent. */
  async look() {
    if (this.kind !== "picture") return false;
    try {
      this.#source = await opened(this.file);
      this.#state = untouched(this.#source.width, this.#source.height);
      this.#sketch();
      return true;
    } catch {
      this.#part("look").hidden = true;
      this.#part("hide").hidden = true;
      this.strange = !takes(this.file);
      this.#part("unseen").hidden = this.strange;
      this.#part("agreed").disabled = this.strange;
      return false;
    }
  }

  #sketch() {
    sketch(this.#part("preview"), this.#source, this.#state);
    this.#part("touched").hidden = !isTouched(this.#state);
  }

  /** Opens the tool; answers whether somebody has said that the picture is fine. */
  async retouch(template, place) {
    if (!this.#source || this.sending || this.sent) return true;
    const { retouch } = await import("./retouch.js");
    const state = await retouch(template, { source: this.#source, state: this.#state, place });
    if (!state) return false;
    this.#state = state;
    this.#upload = null;
    this.#sketch();
    return true;
  }

  get bytes() {
    return this.file.size;
  }

  wrong(sentence) {
    const place = this.#part("wrong");
    place.hidden = !sentence;
    place.querySelector("span").textContent = sentence ?? "";
    this.misfit = Boolean(sentence);
  }

  /** Sends the file and what is said of it; answers its number in the room. What was hidden never leaves the device. */
  async send(way) {
    this.sending = true;
    this.wrong(null);
    this.element.setAttribute("aria-busy", "true");
    try {
      this.#upload ??= await this.#pass(way);
      this.#tell("keeping");
      this.sent = await this.#controller.keep(this.#upload, this.#words());
      this.#tell("sent");
      this.element.classList.add("sent");
    } catch (error) {
      this.#upload = error.answered || error.message === "gone" ? null : this.#upload; // what was looked at is gone from there
      this.#tell("stopped");
      throw error;
    } finally {
      this.sending = false;
      this.element.removeAttribute("aria-busy");
    }
    return this.sent;
  }

  async #pass(way) {
    const drawn = this.#state && (isTouched(this.#state) || !takes(this.file)); // what only this browser can show, too
    const file = drawn ? await finished(this.#source, this.#state, this.file) : this.file;
    this.#pieces = new Pieces(file, way, (what, share) => this.#tell(what, share));
    this.#tell("going", 0);
    return this.#pieces.send();
  }

  #words() {
    const words = Object.fromEntries(WORDS.map((name) => [name, this.#field(name)?.value.trim() ?? ""]));
    return { ...words, title: words.title || (words.alt ? titleOf(words.alt) : "") };
  }

  #tell(what, share) {
    this.state = what;
    const progress = this.#part("progress");
    const percent = Math.round((share ?? progress.value / 100) * 100);
    progress.closest("[data-slip=way]").hidden = what === "stopped";
    progress.value = what === "keeping" || what === "sent" ? 100 : percent;
    const said = this.#controller.label(what).replace("#", percent);
    if (this.#part("said").textContent !== said) this.#part("said").textContent = said;
    this.#part("pause").hidden = what !== "going" && what !== "broken";
    this.#part("on").hidden = what !== "paused";
    this.#part("fields").disabled = what !== "stopped";
  }

  pause() {
    this.#pieces?.pause();
  }

  goOn() {
    this.#pieces?.goOn();
  }
}
