// One random edit as the editor makes it: a step of ProseMirror, brought into Yjs by TipTap's binding.
import { binding, Schema, Transform } from "./lib.js";

const tags = { id: { default: null }, lang: { default: null }, dir: { default: null } };
const style = { toDOM: () => ["b", 0] };

/** A part of schema 1: what people type, split and wrap. */
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "text*", attrs: tags },
    heading: { group: "block", content: "text*", attrs: { ...tags, level: { default: 2 } } },
    blockquote: { group: "block", content: "block+", attrs: tags },
    bulletList: { group: "block", content: "listItem+", attrs: tags },
    listItem: { content: "paragraph block*", attrs: tags, defining: true },
    text: {},
  },
  marks: { bold: style, italic: style, underline: style },
});

const LETTERS = "abcdefghijklmnopqrstuvwxyz éàñβγδωابجد';.,";
const ASTRAL = ["😀", "𝔘", "𐍈"]; // no half of one is a half of another

const id = (chance) => Array.from({ length: 8 }, () => "abcdefghijklmnopqrstuvwxyz0123456789"[chance.below(36)]).join("");

function words(chance) {
  if (chance.chance(0.04)) return chance.one(ASTRAL);
  return Array.from({ length: 1 + chance.below(5) }, () => LETTERS[chance.below(LETTERS.length)]).join("");
}

function lines(doc) {
  const all = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) all.push({ node, from: at + 1, to: at + 1 + node.content.size });
  });
  return all;
}

/** A place in a line; a caret never stands within a character. */
function place(chance, { node, from, to }) {
  return sound(node, from, from + chance.below(to - from + 1));
}

function sound(node, from, at) {
  return /[\ud800-\udbff]/.test(node.textContent[at - from - 1] ?? "") ? at - 1 : at;
}

const fresh = (chance, text = "") => schema.node("paragraph", { id: id(chance) }, text ? [schema.text(text)] : []);

function insert(tr, chance, line) {
  tr.insert(place(chance, line), schema.text(words(chance)));
}

function some(chance, line, most) {
  const at = place(chance, line);
  return [at, sound(line.node, line.from, Math.min(line.to, at + 1 + chance.below(most)))];
}

function remove(tr, chance, line) {
  tr.delete(...some(chance, line, 4));
}

function format(tr, chance, line) {
  const [at, end] = some(chance, line, 8);
  const mark = schema.mark(chance.one(["bold", "italic", "underline"]));
  if (chance.chance(0.3)) tr.removeMark(at, end, mark);
  else tr.addMark(at, end, mark);
}

function split(tr, chance, line) {
  const { node } = line;
  tr.split(place(chance, line), 1, [{ type: node.type, attrs: { ...node.attrs, id: id(chance) } }]);
}

function join(tr, chance, { node, from }) {
  const at = from - 1;
  const before = tr.doc.resolve(at).nodeBefore;
  if (before?.isTextblock && node.isTextblock) tr.join(at);
}

function block(tr, chance) {
  const at = chance.below(tr.doc.childCount + 1);
  let before = 0;
  for (let index = 0; index < at; index += 1) before += tr.doc.child(index).nodeSize;
  const line = fresh(chance, words(chance));
  const made = [
    line,
    schema.node("heading", { id: id(chance), level: 2 + chance.below(2) }, [schema.text(words(chance))]),
    schema.node("blockquote", { id: id(chance) }, [line]),
    schema.node("bulletList", { id: id(chance) }, [schema.node("listItem", { id: id(chance) }, [line])]),
  ];
  tr.insert(before, chance.one(made));
}

const WAYS = [[insert, 60], [remove, 14], [format, 10], [split, 5], [join, 4], [block, 7]];

function way(chance) {
  let at = chance.below(100);
  for (const [made, share] of WAYS) {
    at -= share;
    if (at < 0) return made;
  }
  return insert;
}

/** What the document shows, as the editor's. */
export function node(doc) {
  const { content } = binding.yXmlFragmentToProseMirrorFragment(doc.getXmlFragment("prosemirror"), schema);
  return schema.nodes.doc.createChecked(null, content.length ? content : [fresh({ below: () => 0 })]);
}

/** Changes `doc` once. */
export function edit(doc, chance) {
  doc.transact(() => {
    const tr = new Transform(node(doc));
    const all = lines(tr.doc);
    // a long document stays one that is soon read
    const made = all.length > 60 ? chance.one([insert, join, remove]) : way(chance);
    if (all.length === 0) block(tr, chance);
    else made(tr, chance, chance.one(all));
    if (tr.docChanged) write(doc, tr.doc);
  }, "typing");
}

/** Types one mark at the end of the last line. */
export function last(doc) {
  doc.transact(() => {
    const tr = new Transform(node(doc));
    const { to } = lines(tr.doc).at(-1);
    write(doc, tr.insert(to, schema.text(".")).doc);
  }, "typing");
}

function write(doc, shows) {
  binding.updateYFragment(doc, doc.getXmlFragment("prosemirror"), shows, { mapping: new Map(), isOMark: new Map() });
}
