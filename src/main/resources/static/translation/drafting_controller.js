// While a machine drafts, asks the page now and then how far it is, and takes over its part #draft.
//   data-drafting-url-value; [data-running] stands there as long as it goes on
import { Controller } from "stimulus";

export default class extends Controller {
  static values = { url: String, every: { type: Number, default: 3 } };

  connect() {
    this.timer = setInterval(() => this.look(), this.everyValue * 1000);
  }

  disconnect() {
    clearInterval(this.timer);
  }

  async look() {
    if (!this.element.querySelector("[data-running]")) {
      clearInterval(this.timer);
      return;
    }
    if (document.hidden) return;
    try {
      const answer = await fetch(this.urlValue, { credentials: "same-origin" });
      if (!answer.ok) return;
      const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("draft");
      if (there) this.element.replaceChildren(...there.childNodes);
    } catch {
      // The line is down: it is asked again.
    }
  }
}
