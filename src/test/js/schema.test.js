import assert from "node:assert/strict";
import { test } from "node:test";
import { extensions } from "../../main/resources/static/writing/extensions.js";
import { read } from "../../main/resources/static/writing/content.js";
import { BLOCKS, MARKS, TAGS, misfit } from "../../main/resources/static/writing/schema.js";
import * as tiptap from "../../main/resources/static/vendor/editor.js";

const doc = (...content) => ({ type: "doc", content });
const paragraph = (text, marks) => ({ type: "paragraph", content: [{ type: "text", text, ...(marks && { marks }) }] });
const schema = tiptap.getSchema(extensions(tiptap));

test("the editor knows the nodes, marks and attributes of schema 1 and no others", () => {
  const attributes = (types, names) =>
    Object.fromEntries(names.map((name) => [name, Object.keys(types[name].spec.attrs ?? {}).sort()]));
  const nodes = Object.keys(schema.nodes).filter((name) => !["doc", "text", "hardBreak"].includes(name));
  assert.deepEqual(nodes.sort(), Object.keys(BLOCKS).sort());
  assert.deepEqual(
    attributes(schema.nodes, nodes),
    Object.fromEntries(nodes.map((name) => [name, [...TAGS, ...BLOCKS[name]].sort()])),
  );
  for (const name of ["doc", "text", "hardBreak"]) assert.deepEqual(Object.keys(schema.nodes[name].spec.attrs ?? {}), []);
  assert.deepEqual(
    attributes(schema.marks, Object.keys(MARKS)),
    Object.fromEntries(Object.entries(MARKS).map(([name, names]) => [name, [...names].sort()])),
  );
});

test("marks enclose one another in the order of schema 1", () => {
  assert.deepEqual(Object.keys(schema.marks), Object.keys(MARKS));
});

test("any marks may stand together, and suggestions also in code", () => {
  const all = [
    { type: "link", attrs: { href: "https://example.org" } },
    { type: "lang", attrs: { lang: "ar", dir: "rtl" } },
    { type: "insertion", attrs: { id: "s1" } },
    { type: "bold" },
    { type: "subscript" },
    { type: "superscript" },
    { type: "code" },
  ];
  const code = { type: "codeBlock", content: [{ type: "text", text: "x", marks: [{ type: "deletion", attrs: { id: "s2" } }] }] };
  const document = doc(paragraph("x", all), code);
  assert.equal(misfit(document), null);
  assert.deepEqual(read(tiptap, extensions(tiptap), JSON.stringify(document)), document);
});

test("a document of schema 1 comes back as it went in", () => {
  const cell = (type, attrs) => ({ type, attrs, content: [paragraph("c")] });
  const document = doc(
    { type: "heading", attrs: { id: "h-1", lang: "fr", dir: "ltr", level: 3 }, content: [{ type: "text", text: "Un pont" }] },
    { type: "orderedList", attrs: { start: 4 }, content: [{ type: "listItem", content: [paragraph("a"), { type: "horizontalRule" }] }] },
    { type: "blockquote", content: [paragraph("b", [{ type: "link", attrs: { href: null, page: "0190b0f0-0000-7000-8000-000000000001" } }])] },
    { type: "table", content: [{ type: "tableRow", content: [cell("tableHeader", { colspan: 2, rowspan: 1, colwidth: [80, 90] }), cell("tableCell", {})] }] },
  );
  const given = schema.nodeFromJSON(document);
  given.check();
  assert.equal(given.child(0).attrs.id, "h-1");
  assert.equal(given.child(1).attrs.start, 4);
  assert.deepEqual(schema.nodeFromJSON(given.toJSON()).toJSON(), given.toJSON());
  assert.equal(misfit(given.toJSON()), null);
});

for (const [what, document, found] of [
  ["no document", { type: "page" }, "doc"],
  ["a node that nobody knows", doc({ type: "image" }), "image"],
  ["an inherited name", doc({ type: "toString" }), "toString"],
  ["an attribute that nobody knows", doc({ type: "paragraph", attrs: { colour: "red" } }), "paragraph.colour"],
  ["a first-level heading", doc({ type: "heading", attrs: { level: 1 } }), "heading.level"],
  ["a heading without a level", doc({ type: "heading" }), "heading.level"],
  ["a direction that is none", doc({ type: "paragraph", attrs: { dir: "up" } }), "paragraph.dir"],
  ["a mark that nobody knows", doc(paragraph("x", [{ type: "colour" }])), "colour"],
  ["a link with more", doc(paragraph("x", [{ type: "link", attrs: { href: "https://a.b", target: "_blank" } }])), "link.target"],
  ["a key that nobody knows", doc({ type: "paragraph", style: "x" }), "paragraph.style"],
  ["a deep one", doc({ type: "blockquote", content: [{ type: "video" }] }), "video"],
  ["an empty text", doc({ type: "paragraph", content: [{ type: "text", text: "" }] }), "text"],
]) {
  test(`does not fit: ${what}`, () => {
    assert.equal(misfit(document), found);
    assert.equal(read(tiptap, extensions(tiptap), JSON.stringify(document)), undefined);
  });
}

test("a null attribute says nothing and may stand", () => {
  assert.equal(misfit(doc({ type: "codeBlock", attrs: { language: null, id: null } })), null);
});

test("what is in the wrong place is not opened", () => {
  const row = doc({ type: "tableRow", content: [] });
  assert.equal(misfit(row), null);
  assert.equal(read(tiptap, extensions(tiptap), JSON.stringify(row)), undefined);
});

test("nothing yet is no document, and broken JSON is not overwritten", () => {
  for (const nothing of ["", " ", "null", '{"type":"doc"}', '{"type":"doc","content":[]}']) {
    assert.equal(read(tiptap, extensions(tiptap), nothing), null, nothing);
  }
  assert.equal(read(tiptap, extensions(tiptap), "{"), undefined);
});
