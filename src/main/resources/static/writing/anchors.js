// Where suggestions stand in a text. The break before a block is suggested by an anchor at the block's beginning: a
// character without width that carries the mark.
import { FIGURES } from "./schema.js";

export const ANCHOR = "\u200b";
export const SUGGESTIONS = ["insertion", "deletion", "modification"];

/** The mark of a suggestion on a node, of one kind or any. */
export function suggestion(node, kinds = SUGGESTIONS) {
  return node?.marks.find(({ type }) => kinds.includes(type.name)) ?? null;
}

/** The blocks of words whose content touches the range. */
export function textblocks(doc, from = 0, to = doc.content.size) {
  const found = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock && at + 1 <= to && at + node.nodeSize - 1 >= from) found.push({ node, start: at + 1, end: at + node.nodeSize - 1 });
    return !node.isTextblock;
  });
  return found;
}

/** The end of the block of words before, if the two can become one; null where they cannot, or there is none. */
export function endBefore(doc, start) {
  const before = textblocks(doc, 0, start - 1).findLast(({ end }) => end < start);
  return before && wall(doc, before.end) === wall(doc, start) ? before.end : null;
}

/** Whether a block of words begins with an anchor, of one of these kinds. */
export function begins(node, kinds = SUGGESTIONS) {
  const first = node.firstChild;
  return first?.isText && first.text.startsWith(ANCHOR) ? suggestion(first, kinds) : null;
}

/** The place behind an anchor that one stands before, else the same. */
export function behindAnchor(doc, at) {
  const { parent, parentOffset } = doc.resolve(at);
  return parent.isTextblock && parentOffset === 0 && begins(parent) ? at + 1 : at;
}

// Cells, and figures with their captions, never become one with others.
function wall(doc, at) {
  const place = doc.resolve(at);
  for (let depth = place.depth; depth > 0; depth -= 1) {
    const { type } = place.node(depth);
    if (type.spec.isolating || FIGURES.includes(type.name)) return place.before(depth);
  }
  return null;
}

/** The parts of a block of words between two positions, each with where it begins and ends. */
export function inline(node, start, from, to) {
  const found = [];
  node.forEach((piece, offset) => {
    const a = Math.max(from, start + offset);
    const b = Math.min(to, start + offset + piece.nodeSize);
    if (a < b) found.push({ piece, a, b });
  });
  return found;
}

/** Marks without those of suggestions. */
export function words(marks) {
  return marks.filter(({ type }) => !SUGGESTIONS.includes(type.name));
}
