// What a screen reader is told of the others' writing: who, and where; seldom.
const SELDOM = 8000;
const AGAIN = 60_000;

/**
 * Which block a change of others begins in, counted from 1; null for none.
 *
 * @param before and `after` the documents of ProseMirror
 */
export function blockOf(before, after) {
  const at = before.content.findDiffStart(after.content);
  if (at === null) return null;
  return Math.min(after.resolve(Math.min(at, after.content.size)).index(0) + 1, after.childCount);
}

/** The clients of whom something is new in a transaction of Yjs. */
export function authors({ beforeState, afterState }) {
  return [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0)).map(([client]) => client);
}

export class Telling {
  /** @param say is called with a whole sentence; `words`: adds, changes, with {who} and {block} */
  constructor(say, words, now = Date.now) {
    Object.assign(this, { say, words, now, last: -Infinity, told: new Map() });
  }

  /** @param who with a name, and a town where there is one; none where nobody knows */
  heard(who, block) {
    if (block === null) return;
    const at = this.now();
    const key = `${who?.name} ${who?.town} ${block}`;
    if (at - this.last < SELDOM || at - (this.told.get(key) ?? -Infinity) < AGAIN) return;
    this.last = at;
    this.told.set(key, at);
    const names = who && [who.name, who.town].filter(Boolean).map((name) => `\u2068${name}\u2069`).join(this.words.comma);
    this.say((who ? this.words.adds.replace("{who}", names) : this.words.changes).replace("{block}", block));
  }
}
