// Puts another site's film or map into the page once its reader asks for it; before, the site hears of nobody.
import { Controller } from "stimulus";
import { element } from "./elements.js";

export default class extends Controller {
  static targets = ["button"];
  static values = { address: String, name: String };

  connect() {
    this.buttonTarget.hidden = !this.addressValue.startsWith("https://");
  }

  disconnect() {
    this.frame?.replaceWith(this.button);
    this.frame = null;
  }

  load() {
    this.button = this.buttonTarget;
    this.frame = element("iframe", {
      src: this.addressValue,
      title: this.nameValue,
      allow: "fullscreen; picture-in-picture",
      sandbox: "allow-scripts allow-same-origin allow-presentation allow-popups",
      referrerpolicy: "strict-origin-when-cross-origin", // some sites show nothing to whom they do not know
    });
    this.button.replaceWith(this.frame);
    this.frame.focus();
  }
}
