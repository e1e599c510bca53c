// What becomes of a page whose line has ended: it is only read, begins anew, is loaded again, or is written alone.
import { sentence } from "../shell/plural.js";
import { element } from "../writing/elements.js";
import { words } from "./copies.js";
import { button, keptWords, notice } from "./notices.js";

const AGAIN_TOO_SOON = 60_000;

export class Endings {
  /** @param page the controller "together" */
  constructor(page) {
    this.page = page;
  }

  get said() {
    return this.page.wordsValue;
  }

  ended({ then, why }) {
    if (then === "reload") return this.reload();
    return then === "anew" ? this.anew(why) : this.close(why);
  }

  // The text stays, to be read and copied.
  close(why) {
    const { page, said } = this;
    const { unsaved } = page.sheet.counts;
    page.sign.stop();
    page.statusTarget.textContent = "";
    page.editor.setEditable(false, false);
    const own = unsaved > 0 ? [element("p", {}, sentence(said.unsaved, unsaved, page.lang)), keptWords(words(page.editor.getJSON()), said)] : [];
    const again = why === "signedOut" ? [signIn(said)] : [];
    page.noticesTarget.append(notice("error", said[why], ...own, ...again));
    return unsaved > 0 ? page.copies.stop() : page.copies.forget();
  }

  async anew(why) {
    const { page, said } = this;
    const soon = Date.now() - (this.begun ?? 0) < AGAIN_TOO_SOON;
    this.begun = Date.now();
    if (page.sheet.counts.unsaved > 0) await page.copies.setAside(page.doc);
    else await page.copies.forget();
    page.stop();
    if (page.leaving.signal.aborted) return;
    if (soon) return page.say("notLoaded");
    await page.start();
    page.tell(said[why]);
  }

  // A page of before the house was renewed; once only, should it come back as it was.
  reload() {
    const key = `reloaded:${location.pathname}`;
    if (Date.now() - Number(sessionStorage.getItem(key)) < AGAIN_TOO_SOON) return this.page.noticesTarget.append(notice("error", this.said.oldSchema));
    sessionStorage.setItem(key, Date.now());
    return location.reload();
  }

  // The server says over the way of pages whether one may write. If so, something in between lets no line through: then
  // one writes as before, unless what is here waits for the line.
  async blocked() {
    const { page } = this;
    const answer = await fetch(page.addressValue, { cache: "no-store" }).catch(() => null);
    if (!answer || !page.sheet || page.sheet.state === "here" || page.leaving.signal.aborted) return;
    if (answer.redirected || answer.status === 404) page.sheet.end(answer.redirected ? "signedOut" : "shut");
    else if (answer.status === 204 && !page.sheet.known) location.replace(page.aloneValue);
  }

  async offerAside() {
    const text = await this.page.copies.aside();
    if (!text) return;
    const forget = () => {
      this.page.copies.forgetAside();
      shown.remove();
      this.page.editor?.commands.focus();
    };
    const shown = notice("held", this.said.aside, keptWords(text, this.said), button(this.said.forget, forget));
    this.page.noticesTarget.append(shown);
  }
}

// Whoever asks for this page again is asked who he is, and comes back to it.
function signIn(said) {
  const link = element("a", { class: "button small", href: location.pathname, "data-turbo": "false" }, said.signIn);
  return element("p", { class: "actions" }, link);
}
