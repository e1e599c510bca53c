// Where notes stand in the margin beside a text: level with their passages, or below the one before where that has no
// room; the open one moves the others. Whoever has notes in a column joins its levels, so that all who have some there
// share it; they are measured together, then moved together. In narrow windows they are left one below the other.
import { places } from "./heights.js";

const COLUMN = ".book > .fold";
const WIDE = "(min-width: 60rem)";
const GAP = 12; // in pixels, between two

const known = new WeakMap();

/** The levels of the column in which `element` stands; null where it stands in none. */
export function levelsOf(element) {
  const column = element.closest(COLUMN);
  if (column && !known.has(column)) known.set(column, new Levels(column));
  return column && known.get(column);
}

class Levels {
  constructor(column) {
    Object.assign(this, { column, wide: matchMedia(WIDE), givers: new Set(), placed: new Set(), tops: new WeakMap(), watched: new WeakSet() });
  }

  /**
   * @param giver {text, notes()}: the element of the text, and [{note, passage, open, last}]; passage is what can be
   *   measured (an element, a range) or null, `last` comes behind all others
   * @returns what takes it out again
   */
  join(giver) {
    if (this.givers.size === 0) this.begin();
    this.givers.add(giver);
    this.soon();
    return () => {
      this.givers.delete(giver);
      if (this.givers.size === 0) this.end();
      else this.soon();
    };
  }

  begin() {
    this.leaving = new AbortController();
    const on = (target, names, act) => names.forEach((name) => target.addEventListener(name, act, { signal: this.leaving.signal }));
    const soon = () => this.soon();
    on(this.wide, ["change"], soon);
    on(document, ["turbo:morph"], soon);
    on(this.column, ["focusin", "focusout"], soon);
    // what is pressed stays where it is until it is let go
    on(this.column, ["pointerdown"], () => (this.held = true));
    on(document, ["pointerup", "pointercancel"], () => this.held && this.letGo());
    this.sizes = new ResizeObserver(() => this.now()); // before the frame is painted, and all is measured already
  }

  end() {
    this.leaving.abort();
    this.sizes.disconnect();
    this.watched = new WeakSet();
    cancelAnimationFrame(this.frame);
    this.frame = null;
    this.held = false;
    this.flat();
  }

  letGo() {
    this.held = false;
    this.soon();
  }

  /** With the next frame, however often it is wished. */
  soon() {
    this.frame ||= requestAnimationFrame(() => this.now());
  }

  /** Within this frame: for whoever has just changed the text in it. */
  now() {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    if (this.held) return;
    const groups = [...this.givers].map((giver) => {
      this.watch(giver.text);
      return giver.notes();
    });
    if (this.wide.matches) this.level(groups);
    else this.flat();
  }

  watch(element) {
    if (!element || this.watched.has(element)) return;
    this.watched.add(element);
    this.sizes.observe(element);
  }

  // First what takes notes out of the flow, then all that is measured, then all that moves.
  level(groups) {
    const notes = new Set(groups.flat().map(({ note }) => note));
    for (const note of this.placed) if (!notes.has(note)) this.leave(note);
    for (const note of notes) this.take(note);
    this.column.classList.toggle("levelled", notes.size > 0);

    const from = this.column.getBoundingClientRect().top;
    const focused = [...notes].find((note) => note.contains(document.activeElement));
    const measured = groups.map((group) => group.map((one) => this.measure(one, from, focused)));
    const all = places(measured, this.start(from), GAP);

    for (const { note, at, open } of all) {
      put(note.style, "translate", `0 ${Math.round(at)}px`);
      put(note.dataset, "level", open ? "open" : "");
    }
    const end = Math.max(0, ...all.map(({ at, height }) => at + height));
    put(this.column.style, "minBlockSize", end > 0 ? `${Math.ceil(end)}px` : "");
  }

  take(note) {
    note.dataset.level ??= "";
    this.placed.add(note);
    this.watch(note);
  }

  // A passage that is nowhere for a moment, while others write, does not move its note.
  measure({ note, passage, open, last }, from, focused) {
    const top = passage ? passage.getBoundingClientRect().top - from : (this.tops.get(note) ?? null);
    if (top !== null) this.tops.set(note, top);
    return { note, top: last ? Infinity : top, height: note.offsetHeight, open: focused ? note === focused : Boolean(open) };
  }

  // Below what stays in the flow: headings, and what is said.
  start(from) {
    const flow = [...this.column.children].filter((child) => !("level" in child.dataset));
    return Math.max(0, ...flow.map((child) => child.getBoundingClientRect().bottom - from)) + GAP;
  }

  flat() {
    for (const note of this.placed) this.leave(note);
    this.column.classList.remove("levelled");
    this.column.style.minBlockSize = "";
  }

  leave(note) {
    this.placed.delete(note);
    this.sizes.unobserve(note);
    this.watched.delete(note);
    delete note.dataset.level;
    note.style.translate = "";
  }
}

function put(there, name, value) {
  if (there[name] !== value) there[name] = value;
}
