// Counts one's own changes: how many were made, and up to which one the server has told that they are kept.
export class Counts {
  /** @param unsaved how many were left from an earlier time */
  constructor(unsaved = 0) {
    this.made = unsaved;
    this.kept = 0;
    this.begin();
  }

  get unsaved() {
    return this.made - this.kept;
  }

  /** Whether all that was sent is kept, and nothing waits to be sent. */
  get settled() {
    return this.unsaved === 0 && this.answered >= this.sent.length;
  }

  change() {
    this.made += 1;
  }

  /** A new line knows of no message yet. */
  begin() {
    this.sent = [];
    this.answered = 0;
  }

  /** A message has gone, with all changes up to now. */
  message() {
    this.sent.push(this.made);
  }

  /** The first `count` messages of this line are kept. */
  saved(count) {
    if (count <= this.answered || count > this.sent.length) return;
    this.answered = count;
    this.kept = Math.max(this.kept, this.sent[count - 1]);
  }
}
