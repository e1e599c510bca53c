// Puts an account of the demo into the sign-in form: data-action="fill-in#fill" on a button (target: button, hidden
// where nothing runs), with data-fill-in-address-param and data-fill-in-password-param.
import { Controller } from "stimulus";

export default class extends Controller {
  static targets = ["button"];

  buttonTargetConnected(button) {
    button.hidden = false;
  }

  fill({ params: { address, password } }) {
    const form = this.element.querySelector("form");
    form.elements.address.value = address;
    form.elements.password.value = password;
    form.querySelector("button").focus();
  }
}
