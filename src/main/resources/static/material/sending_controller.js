// The form that sends materials: choosing, dropping, pasting, taking a photo; each file has its slip, and nothing leaves
// the device before somebody presses "send". Labels: going, broken, paused, keeping, sent, stopped and what is wrong.
import { Controller } from "stimulus";
import { misfits, size } from "./limits.js";
import { stopped } from "./pieces.js";
import { Slip } from "./slip.js";

let count = 0;

export default class extends Controller {
  static targets = ["plain", "live", "files", "camera", "slips", "slip", "tool", "said", "stopped", "send"];
  static values = { url: String, account: String, largest: Number, left: Number, labels: Object };

  connect() {
    this.slips = [];
    this.slipsTarget.replaceChildren();
    if (this.hasPlainTarget) this.plainTarget.remove();
    this.liveTarget.hidden = false;
    this.sendTarget.hidden = true;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    document.addEventListener("paste", (event) => this.paste(event), { signal });
    document.addEventListener("dragover", (event) => this.over(event), { signal });
    document.addEventListener("drop", (event) => this.drop(event), { signal });
    addEventListener("beforeunload", (event) => this.sending && event.preventDefault(), { signal });
    this.remember();
    this.dispatch("ready", { detail: { add: (files) => this.add(files) } });
  }

  disconnect() {
    this.leaving.abort();
    for (const slip of this.slips) if (slip.sending) slip.pause();
  }

  get way() {
    return { url: `${new URL(this.urlValue, location.href).pathname.replace(/materials$/, "uploads")}`, seal: this.element.elements._csrf.value, account: this.accountValue };
  }

  remember() {
    const names = stopped(this.accountValue, this.way.url).map(({ name }) => name);
    this.stoppedTarget.hidden = names.length === 0;
    this.stoppedTarget.querySelector("span").textContent = this.label("unfinished").replace("#", names.join(", "));
  }

  choose() {
    this.filesTarget.click();
  }

  photograph() {
    this.cameraTarget.click();
  }

  chosen({ target }) {
    const files = [...target.files];
    target.value = "";
    this.add(files);
  }

  over(event) {
    if (!event.dataTransfer?.types.includes("Files") || this.hiddenNow) return;
    event.preventDefault();
    this.liveTarget.classList.add("over");
    clearTimeout(this.passed);
    this.passed = setTimeout(() => this.liveTarget.classList.remove("over"), 300);
  }

  drop(event) {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 || this.hiddenNow) return;
    event.preventDefault(); // else the browser leaves the page for the file
    this.add(files);
  }

  paste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || this.hiddenNow) return;
    event.preventDefault();
    this.add(files);
  }

  // Another dialog is open above, or the other part of this one is shown.
  get hiddenNow() {
    const open = [...document.querySelectorAll("dialog[open]")].at(-1);
    return (open && !open.contains(this.element)) || !this.element.checkVisibility();
  }

  /** Each picture is shown with the tool, one after another, until somebody says: later. */
  async add(files) {
    const before = this.slips.at(-1);
    const added = files.map((file) => new Slip(file, this.slipTarget, (count += 1), this));
    for (const slip of added) {
      if (before) slip.like(before);
      this.slips.push(slip);
      this.slipsTarget.append(slip.element);
    }
    this.sendTarget.hidden = this.slips.length === 0;
    this.measure();
    this.say("");
    const pictures = [];
    for (const slip of added) if ((await slip.look()) && !slip.misfit) pictures.push(slip);
    this.measure();
    for (const [at, slip] of pictures.entries()) {
      const place = pictures.length > 1 ? `${at + 1} / ${pictures.length}` : "";
      if (!(await slip.retouch(this.toolTarget, place))) break;
    }
    const [first] = added;
    first?.element.querySelector("textarea, input:not([type=hidden])")?.focus();
  }

  measure() {
    const open = this.slips.filter(({ sent }) => !sent);
    const { largestValue: largest, leftValue: left } = this;
    const wrong = misfits(open.map(({ bytes }) => bytes), { largest, left });
    for (const [at, slip] of open.entries()) {
      const what = wrong[at] ?? (slip.strange ? "format" : null);
      slip.wrong(what && this.label(what));
    }
  }

  slipOf({ target }) {
    const element = target.closest("li");
    return this.slips.find((slip) => slip.element === element);
  }

  hide(event) {
    this.slipOf(event).retouch(this.toolTarget, "").then(() => event.target.closest("button").focus());
  }

  pause(event) {
    const slip = this.slipOf(event);
    slip.pause();
    slip.element.querySelector("[data-slip=on]").focus();
  }

  goOn(event) {
    this.slipOf(event).goOn();
  }

  takeOut(event) {
    const slip = this.slipOf(event);
    if (slip.sending) return;
    this.slips = this.slips.filter((one) => one !== slip);
    slip.element.remove();
    this.sendTarget.hidden = this.slips.length === 0;
    this.measure();
    this.element.querySelector("[data-first]").focus();
  }

  async send(event) {
    event.preventDefault();
    if (this.sending) return;
    const open = this.slips.filter(({ sent }) => !sent);
    if (this.slips.length === 0) return this.say(this.label("none"));
    const misfit = open.find((slip) => slip.misfit);
    if (misfit) return misfit.element.scrollIntoView({ block: "center" });
    this.sending = true;
    this.say("");
    try {
      for (const slip of open) await this.pass(slip);
    } finally {
      this.sending = false;
      this.remember();
    }
    if (this.slips.every(({ sent }) => sent)) this.arrived(this.slips.map(({ sent }) => sent));
    else this.slips.find(({ sent }) => !sent).element.scrollIntoView({ block: "center" });
  }

  async pass(slip) {
    try {
      await slip.send(this.way);
    } catch (error) {
      if (!error.answered) console.error(error);
      slip.wrong(error.answered ? error.message : this.label(error.message in this.labelsValue ? error.message : "refused"));
      slip.misfit = false; // it can be tried again
    }
  }

  /** Makes a material of what has come; answers its number in the room. */
  async keep(upload, words) {
    const { elements } = this.element;
    const shared = ["_csrf", "made-for", "language", "folder"].flatMap((name) => (elements[name] ? [[name, elements[name].value]] : []));
    const answer = await fetch(this.urlValue, { method: "POST", body: new URLSearchParams([...shared, ...Object.entries(words), ["upload", upload]]) });
    const number = /\/materials\/(\d+)$/.exec(new URL(answer.url).pathname)?.[1];
    if (answer.ok && answer.redirected && number) return Number(number);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const sentences = ["main p.error", "main .notice.error li"].map((where) => [...page.querySelectorAll(where)].map((one) => one.textContent.trim()).filter(Boolean)).find((all) => all.length > 0) ?? [];
    throw Object.assign(new Error(answer.status === 422 && sentences.length > 0 ? sentences.join(" ") : this.label("refused")), { answered: true });
  }

  async arrived(numbers) {
    const told = this.dispatch("sent", { detail: { numbers }, cancelable: true });
    if (told.defaultPrevented) return;
    const { visit } = await import("turbo");
    const asked = [...numbers.map((number) => ["arrived", number]), ...(this.folder ? [["folder", this.folder]] : [])];
    visit(`${this.urlValue}?${new URLSearchParams(asked)}`);
  }

  get folder() {
    return this.element.elements.folder?.value;
  }

  label(key) {
    return (this.labelsValue[key] ?? key).replace("{most}", size(this.largestValue, document.documentElement.lang)).replace("{left}", size(this.leftValue, document.documentElement.lang));
  }

  say(words) {
    this.saidTarget.textContent = words;
  }
}
