// The form that puts another picture in the place of one: it is shown with the tool first, as when one comes in, so that
// no face leaves the device that must not be seen.
import { Controller } from "stimulus";
import { isTouched, untouched } from "./frames.js";
import { finished, opened } from "./picture.js";

export default class extends Controller {
  static targets = ["file", "send", "tool"];

  connect() {
    this.chosen(); // before this was here
  }

  async chosen() {
    const [file] = this.fileTarget.files;
    if (!file) return;
    this.sendTarget.disabled = true;
    try {
      const shown = await this.retouched(file);
      if (!shown) return;
      const files = new DataTransfer();
      files.items.add(shown);
      this.fileTarget.files = files.files;
    } finally {
      this.sendTarget.disabled = false;
      this.sendTarget.focus();
    }
  }

  /** The file to send instead, or null where it stays as it is. What no browser can show, the server looks at. */
  async retouched(file) {
    const source = await opened(file).catch(() => null);
    if (!source) return null;
    const { retouch } = await import("./retouch.js");
    const state = await retouch(this.toolTarget, { source, state: untouched(source.width, source.height) });
    return state && isTouched(state) ? finished(source, state, file) : null;
  }
}
