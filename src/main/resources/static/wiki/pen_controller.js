// While the form of a page is open, tells the server so now and then, and shows who else is writing.
//   data-pen-url-value; the answer is the page itself, of which the part #pens is taken over
import { Controller } from "stimulus";

export default class extends Controller {
  static values = { url: String, every: { type: Number, default: 45 } };

  connect() {
    this.timer = setInterval(() => this.beat(), this.everyValue * 1000);
  }

  disconnect() {
    clearInterval(this.timer);
  }

  // A tab that nobody looks at is not somebody writing.
  async beat() {
    if (document.hidden) return;
    try {
      const answer = await fetch(this.urlValue, { method: "POST", body: this.seal(), credentials: "same-origin" });
      if (answer.ok) this.show(new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("pens"));
    } catch {
      // The line is down: the next beat asks again.
    }
  }

  seal() {
    const form = this.element.querySelector("form");
    return new URLSearchParams(["_csrf", "made-for"].flatMap((name) => (form.elements[name] ? [[name, form.elements[name].value]] : [])));
  }

  show(pens) {
    const here = this.element.querySelector("#pens");
    if (pens && here && here.textContent.trim() !== pens.textContent.trim()) here.replaceChildren(...pens.childNodes);
  }
}
