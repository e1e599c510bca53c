// Walks through the rows of a queue. Targets: row, each with a link; actions: next, previous.
import { Controller } from "stimulus";

export default class extends Controller {
  static targets = ["row"];

  next() {
    this.#go(1);
  }

  previous() {
    this.#go(-1);
  }

  #go(step) {
    const rows = this.rowTargets;
    const here = rows.findIndex((row) => row.ariaCurrent === "true");
    const there = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1)];
    for (const row of rows) row.ariaCurrent = row === there ? "true" : null;
    there?.querySelector("a").focus();
  }
}
