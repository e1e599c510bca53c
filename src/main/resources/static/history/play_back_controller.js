// Plays how a page was written without leaving it: by a slider, by its links, by itself. The page of each step is
// fetched, and its sheets take the place of those that stand here. Whoever wants less motion has the slider and the links.
// Targets: tools (hidden where this does not run), slider, play, said (which step it is), sheet (what a step replaces);
// data-play-back-said-value: its words, with {here} and {all}
import { Controller } from "stimulus";

const A_STEP = 1800;
const STILL = "(prefers-reduced-motion: reduce)";

export default class extends Controller {
  static targets = ["tools", "slider", "play", "said", "sheet"];
  static values = { said: String };

  connect() {
    this.asked = 0;
    if (!this.hasToolsTarget) return;
    this.toolsTarget.hidden = false;
    this.playTarget.hidden = matchMedia(STILL).matches;
  }

  disconnect() {
    this.#rest();
    this.asked += 1; // what is still on its way belongs to no page that is shown
  }

  slide() {
    this.#rest();
    this.waiting = setTimeout(() => this.#show(this.#at), 150);
  }

  follow(event) {
    if (!this.hasToolsTarget || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.#rest();
    this.#show(event.params.to);
  }

  toggle() {
    const began = this.playTarget.ariaPressed === "true";
    this.#rest();
    if (began) return;
    this.playTarget.ariaPressed = "true";
    if (this.#at === this.#all) this.#play(1);
    else this.#play(this.#at + 1);
  }

  async #play(step) {
    const shown = await this.#show(step);
    if (!shown || this.playTarget.ariaPressed !== "true") return;
    if (step < this.#all) this.waiting = setTimeout(() => this.#play(step + 1), A_STEP);
    else this.#rest();
  }

  #rest() {
    clearTimeout(this.waiting);
    if (this.hasPlayTarget) this.playTarget.ariaPressed = "false";
  }

  get #at() {
    return Number(this.sliderTarget.value);
  }

  get #all() {
    return Number(this.sliderTarget.max);
  }

  // What was asked for last is what is shown, whichever comes first.
  async #show(step) {
    const asked = ++this.asked;
    const address = `${location.pathname}?step=${step}`;
    try {
      const answer = await fetch(address, { credentials: "same-origin" });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const html = await answer.text();
      if (asked !== this.asked) return false;
      this.#take(new DOMParser().parseFromString(html, "text/html"));
      history.replaceState(history.state, "", address);
      return true;
    } catch {
      // the page itself says what is wrong
      if (asked === this.asked) location.assign(address);
      return false;
    }
  }

  #take(page) {
    const way = this.element.contains(document.activeElement) ? document.activeElement.dataset.playBackWay : undefined;
    const fresh = [...page.querySelectorAll("[data-play-back-target=sheet]")];
    this.sheetTargets.forEach((sheet, index) => fresh[index] && sheet.replaceWith(fresh[index]));
    const slider = page.querySelector("[data-play-back-target=slider]");
    if (slider) [this.sliderTarget.max, this.sliderTarget.value] = [slider.max, slider.getAttribute("value")];
    this.saidTarget.textContent = this.saidValue.replace("{here}", this.#at).replace("{all}", this.#all);
    if (way) (this.element.querySelector(`[data-play-back-way=${way}]`) ?? this.sliderTarget).focus({ preventScroll: true });
  }
}
