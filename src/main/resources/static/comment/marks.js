// Marks passages in a page without touching what stands in it.
const NAMES = ["noted", "noted-now"];

/** @param ranges by the ids of their notes; @param now the id of the one that is looked at */
export function mark(ranges, now) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.set(NAMES[0], new Highlight(...[...ranges].filter(([id]) => id !== now).map(([, range]) => range)));
  CSS.highlights.set(NAMES[1], new Highlight(...[...ranges].filter(([id]) => id === now).map(([, range]) => range)));
}

export function unmark() {
  for (const name of NAMES) globalThis.CSS?.highlights?.delete(name);
}

/** The id of the note whose passage lies under a point of the window; null where none does. */
export function markAt(ranges, x, y) {
  for (const [id, range] of ranges)
    for (const box of range.getClientRects())
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return id;
  return null;
}
