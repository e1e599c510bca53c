// The suggestions of a text: which there are, and what becomes of it when one is accepted or refused.
import { ANCHOR, SUGGESTIONS, begins, endBefore, suggestion, textblocks } from "./anchors.js";

const LINES = ["paragraph", "heading", "codeBlock"];

/** [{id, from, to, inserted, deleted, breaks}] in the order in which they begin; `breaks` where a line is joined or cut. */
export function suggestionsIn(doc) {
  const found = new Map();
  doc.descendants((node, at) => {
    if (!node.isInline) return;
    for (const mark of node.marks.filter(({ type }) => SUGGESTIONS.includes(type.name))) {
      const { id } = mark.attrs;
      if (!found.has(id)) found.set(id, { id, from: at, to: at, inserted: "", deleted: "", breaks: false });
      const one = found.get(id);
      const text = node.isText ? node.text : " ";
      const gap = one.to < at && one.to > one.from ? " " : "";
      const name = mark.type.name === "deletion" ? "deleted" : "inserted";
      one[name] += (one[name] ? gap : "") + text.replaceAll(ANCHOR, "");
      one.breaks ||= text.includes(ANCHOR);
      one.to = Math.max(one.to, at + node.nodeSize);
    }
  });
  return [...found.values()];
}

/** Carries a suggestion out. The words stay those of who wrote them. */
export function accept(tr, id) {
  return settle(tr, id, ["insertion", "modification"], "deletion");
}

/** Makes a suggestion undone. */
export function refuse(tr, id) {
  return settle(tr, id, ["deletion", "modification"], "insertion");
}

// From the end to the beginning, so that all before stays where it is.
function settle(tr, id, keeps, drops) {
  const { doc } = tr;
  const emptied = [];
  for (const { node, start } of textblocks(doc).toReversed()) {
    const pieces = marked(node, start, id);
    const anchor = begins(node)?.attrs.id === id && suggestion(node.firstChild, [drops])?.attrs.id === id;
    for (const { piece, from, to } of pieces.toReversed()) {
      if (suggestion(piece, [drops])?.attrs.id === id) tr.delete(from, to);
      else keep(tr, piece, from, to, keeps, id);
    }
    const before = anchor ? endBefore(doc, start) : null;
    if (before !== null) tr.delete(before, start);
    else if (pieces.length > 0) emptied.push({ start, steps: tr.steps.length });
  }
  for (const { start, steps } of emptied) dropEmpty(tr, tr.mapping.slice(steps).map(start, -1));
  return tr;
}

function marked(node, start, id) {
  const found = [];
  node.forEach((piece, offset) => {
    if (piece.marks.some(({ type, attrs }) => SUGGESTIONS.includes(type.name) && attrs.id === id)) found.push({ piece, from: start + offset, to: start + offset + piece.nodeSize });
  });
  return found;
}

function keep(tr, piece, from, to, keeps, id) {
  for (const mark of piece.marks.filter(({ type, attrs }) => keeps.includes(type.name) && attrs.id === id)) tr.removeMark(from, to, mark);
  if (!piece.isText || suggestion({ marks: piece.marks.filter(({ attrs }) => attrs.id !== id) })) return;
  for (let at = piece.text.lastIndexOf(ANCHOR); at >= 0; at = at === 0 ? -1 : piece.text.lastIndexOf(ANCHOR, at - 1)) tr.delete(from + at, from + at + 1);
}

// A block of which nothing is left goes, and what held it alone; a cell or a caption stays, and a line that was cut in two.
function dropEmpty(tr, start) {
  const place = tr.doc.resolve(start);
  const { parent } = place;
  if (!LINES.includes(parent.type.name) || parent.content.size > 0) return;
  const next = textblocks(tr.doc, start + 1).find((block) => block.start > start);
  if (next && begins(next.node, ["insertion"])) return;
  let { depth } = place;
  while (depth > 1 && place.node(depth - 1).childCount === 1 && !place.node(depth - 1).type.spec.isolating) depth -= 1;
  const index = place.index(depth - 1);
  if (place.node(depth - 1).canReplace(index, index + 1)) tr.delete(place.before(depth), place.after(depth));
}
