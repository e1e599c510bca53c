// Proposes the device's time zone in the select that it stands around, as long as nobody has chosen one.
import { Controller } from "stimulus";

export default class extends Controller {
  connect() {
    const select = this.element.querySelector("select");
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...select.options].some((option) => option.value === here)) select.value = here;
  }
}
