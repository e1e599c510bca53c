// Passages of a page that is read: its blocks bear the ids of the document's, after "b-" or (headings) "s-".
import { cut, found } from "./quotes.js";

const BLOCK = "[id^='b-'], [id^='s-']";

/** The range of a note in its block, or of the whole block where its words are not shown; null where there is none. */
export function rangeOf(anchor, quote, place) {
  const block = anchor ? document.getElementById(anchor) : null;
  if (!block) return null;
  const range = document.createRange();
  const texts = [...textsIn(block)];
  const at = found(texts.map(({ data }) => data).join(""), quote, place);
  if (!at) {
    range.selectNodeContents(block);
    return { range, block, exact: false };
  }
  range.setStart(...pointIn(texts, at.from));
  range.setEnd(...pointIn(texts, at.to - 1, 1));
  return { range, block, exact: true };
}

/** The passage that is marked within `prose`: {block, place, quote, range}; null where none is. */
export function marked(prose, selection) {
  if (!prose || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = blockAt(range.startContainer, range.startOffset);
  if (!block || !prose.contains(block)) return null;
  const within = document.createRange();
  within.selectNodeContents(block);
  const before = within.cloneRange();
  before.setEnd(range.startContainer, range.startOffset);
  within.setStart(range.startContainer, range.startOffset);
  if (block.contains(range.endContainer)) within.setEnd(range.endContainer, range.endOffset);
  const quote = cut(within.toString().trim());
  return quote === "" ? null : { block: block.id.slice(2), place: before.toString().length, quote, range: within };
}

function blockAt(node, offset) {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node.childNodes[offset] ?? node) : node;
  return (element.nodeType === Node.ELEMENT_NODE ? element : element.parentElement)?.closest(BLOCK);
}

function* textsIn(block) {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) yield walk.currentNode;
}

function pointIn(texts, at, further = 0) {
  let left = at;
  for (const text of texts) {
    if (left < text.length) return [text, left + further];
    left -= text.length;
  }
  const last = texts.at(-1);
  return [last, last.length];
}
