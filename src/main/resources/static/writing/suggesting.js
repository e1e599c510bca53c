// Turns a change into the suggestion of it: what would go is marked as deleted, what would come as inserted.
import { ANCHOR, SUGGESTIONS, begins, behindAnchor, endBefore, inline, suggestion, textblocks, words } from "./anchors.js";
import { kind, ranges } from "./ranges.js";
import { formed } from "./reforming.js";

const STEPS = ["replace", "addMark", "removeMark"];
const WORDS = ["paragraph", "heading", "codeBlock", "listItem", "bulletList", "orderedList", "blockquote", "hardBreak"];

/**
 * The suggestion of a change that `tr` would make to `state`; null where there is none: only words can be suggested.
 *
 * @param own whether the suggestion of an id is one's own
 * @param fresh makes an id, which is one's own from then on
 */
export function suggested(tr, state, { own, fresh }) {
  const kinds = tr.steps.map(kind);
  const changes = ranges(tr);
  if (!kinds.every((kind) => STEPS.includes(kind))) return changes.every((change) => isOwn(state.doc, change, own)) ? tr : null;
  const made = state.tr;
  const work = { made, state, own, id: once(() => near(state, changes[0], own) ?? fresh()) };
  if (kinds.every((kind) => kind !== "replace")) formed(work, tr);
  else if (!changes.reverse().every((change) => replaced(work, tr, change))) return null;
  Object.assign(made.meta, tr.meta);
  if (tr.storedMarksSet) made.setStoredMarks(tr.storedMarks && words(tr.storedMarks));
  if (tr.scrolledIntoView) made.scrollIntoView();
  return made;
}

function replaced({ made, state, own, id }, tr, change) {
  const slice = tr.doc.slice(change.newFrom, change.newTo);
  if (!onlyWords(slice.content)) return false;
  const { from, to } = widened(state.doc, change, own);
  const struck = strike(made, state.doc, { from, to, own, id });
  if (!struck && from < to && !slice.size) return false;
  const at = behindAnchor(made.doc, made.mapping.map(to, 1));
  const comes = slice.size > 0 && !(struck && empty(slice));
  const { head } = tr.selection;
  const now = comes ? insert(made, at, bare(slice), id(), at + head - change.newFrom) : null;
  if (head < change.newFrom || head > change.newTo) return true;
  const forward = state.selection.empty && state.selection.from === from && from < to;
  point(made, now ?? (forward ? at : made.mapping.map(from, -1)));
  return true;
}

// A break that one has suggested oneself goes with its anchor, on whichever side of it one stands.
function widened(doc, { from, to }, own) {
  if (from === to) return { from, to };
  const mine = (place) => place.parent.isTextblock && own(begins(place.parent, ["insertion"])?.attrs.id);
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  return {
    from: start.parentOffset === 0 && mine(start) ? (endBefore(doc, from) ?? from) : from,
    to: end.parentOffset === 0 && mine(end) ? to + 1 : to,
  };
}

// Marks as deleted what stands between; what one had suggested oneself really goes. Answers whether anything did.
function strike(made, doc, { from, to, own, id }) {
  if (from === to) return false;
  const { deletion } = doc.type.schema.marks;
  const blocks = textblocks(doc, from, to);
  let some = false;
  for (const { node, start, end } of blocks.toReversed()) {
    for (const { piece, a, b } of inline(node, start, Math.max(from, start), Math.min(to, end)).toReversed()) {
      if (own(suggestion(piece, ["insertion"])?.attrs.id)) made.delete(a, b);
      else if (!suggestion(piece, ["deletion"])) made.addMark(a, b, deletion.create({ id: id() }));
      some = true;
    }
    const before = endBefore(doc, start);
    if (before === null || before < from) continue;
    some = true;
    if (own(begins(node, ["insertion"])?.attrs.id)) made.delete(before, start);
    else if (!begins(node)) made.insert(start, doc.type.schema.text(ANCHOR, [deletion.create({ id: id() })]));
  }
  return some;
}

// Puts the slice in, marked; answers where the cursor is that would stand at `head`.
function insert(made, at, slice, id, head) {
  const { insertion } = made.doc.type.schema.marks;
  const mark = insertion.create({ id });
  const { length } = made.steps;
  made.replace(at, at, slice);
  const end = made.mapping.slice(length).map(at, 1);
  if (end === at) return end;
  const blocks = textblocks(made.doc, at, end).filter(({ start }) => start > at);
  for (const { node, start, end: last } of textblocks(made.doc, at, end))
    for (const { a, b } of inline(node, start, Math.max(at, start), Math.min(end, last))) made.addMark(a, b, mark);
  const marked = made.steps.length;
  for (const { start } of blocks.toReversed()) made.insert(start, made.doc.type.schema.text(ANCHOR, [mark]));
  return made.mapping.slice(marked).map(Math.min(head, end), 1);
}

// Whether what is touched is nothing but one's own suggestion, whose form one may then change as one likes.
function isOwn(doc, { from, to }, own) {
  const blocks = textblocks(doc, from, to);
  const all = ({ node }) => node.childCount > 0 && inline(node, 0, 0, node.content.size).every(({ piece }) => own(suggestion(piece, ["insertion"])?.attrs.id));
  return blocks.length > 0 && blocks.every(all);
}

// The id of what one suggests right beside it already.
function near({ doc, storedMarks, selection }, change, own) {
  if (!change) return null;
  const marks = [doc.resolve(change.from).nodeBefore, doc.resolve(change.to).nodeAfter, doc.resolve(change.from).nodeAfter].flatMap((node) => node?.marks ?? []);
  const stored = selection.empty ? (storedMarks ?? []) : [];
  return [...stored, ...marks].find((mark) => SUGGESTIONS.includes(mark.type.name) && own(mark.attrs.id))?.attrs.id ?? null;
}

function onlyWords(fragment) {
  let fits = true;
  fragment.descendants((node) => {
    if (!node.isText && !WORDS.includes(node.type.name)) fits = false;
    return fits;
  });
  return fits;
}

// Whether nothing of it is to be read, nor a break between two blocks.
function empty({ content, openStart }) {
  return content.childCount < 2 && openStart === 0 && content.textBetween(0, content.size, "", " ") === "";
}

// The slice without suggestions of earlier: what was deleted stays away, what was inserted is as all else.
function bare(slice) {
  const Fragment = slice.content.constructor;
  const clean = (fragment) => {
    const nodes = [];
    fragment.forEach((node) => {
      if (suggestion(node, ["deletion"])) return;
      if (!node.isText) return void nodes.push(node.isLeaf ? node.mark(words(node.marks)) : node.copy(clean(node.content)));
      const text = suggestion(node) ? node.text.replaceAll(ANCHOR, "") : node.text;
      if (text) nodes.push(node.type.schema.text(text, words(node.marks)));
    });
    return Fragment.from(nodes);
  };
  return new slice.constructor(clean(slice.content), slice.openStart, slice.openEnd);
}

function point(made, at) {
  made.setSelection(made.selection.constructor.near(made.doc.resolve(at), -1));
}

function once(make) {
  let made;
  return () => (made ??= make());
}
