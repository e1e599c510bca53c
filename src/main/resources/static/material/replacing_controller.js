// The form that puts another picture in the place of one: it is shown with the tool first, as when one comes in, so that
// no face leaves the device that must not be seen. What the server does not take as it is, is drawn anew; what no browser
// can show goes when somebody has said that nobody is to be hidden in it.
import { Controller } from "stimulus";
import { isTouched, untouched } from "./frames.js";
import { kindOf, takes } from "./limits.js";
import { finished, opened } from "./picture.js";

export default class extends Controller {
  static targets = ["file", "send", "tool", "unseen", "agreed", "strange"];

  connect() {
    this.chosen(); // before this was here
  }

  async chosen() {
    const [file] = this.fileTarget.files;
    this.ask(false, false);
    if (!file) return;
    this.sendTarget.disabled = true;
    let strange = false;
    try {
      const source = await opened(file).catch(() => null);
      const unseen = !source && kindOf(file) === "picture";
      strange = unseen && !takes(file);
      this.ask(unseen && !strange, strange);
      const shown = source && (await this.drawn(source, file));
      if (!shown) return;
      const files = new DataTransfer();
      files.items.add(shown);
      this.fileTarget.files = files.files;
    } catch (error) {
      console.error(error);
      strange = !takes(file);
      this.ask(!strange, strange); // nobody was shown the tool
    } finally {
      this.sendTarget.disabled = strange;
      if (!strange) this.sendTarget.focus();
    }
  }

  ask(unseen, strange) {
    this.strangeTarget.hidden = !strange;
    this.unseenTarget.hidden = !unseen;
    this.agreedTarget.disabled = !unseen;
    this.agreedTarget.checked = false;
  }

  /** The file to send instead, or null where it stays as it is. */
  async drawn(source, file) {
    const { retouch } = await import("./retouch.js");
    const before = untouched(source.width, source.height);
    const state = (await retouch(this.toolTarget, { source, state: before })) ?? before;
    return isTouched(state) || !takes(file) ? finished(source, state, file) : null;
  }
}
