import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { embedded, hostOf } from "../../main/resources/static/writing/embeds.js";
import { extensions } from "../../main/resources/static/writing/extensions.js";
import { media } from "../../main/resources/static/writing/figures.js";
import { filesIn } from "../../main/resources/static/writing/files.js";
import { read } from "../../main/resources/static/writing/content.js";
import { licenceWords } from "../../main/resources/static/writing/licence.js";
import { insertEmbed, insertMedia, leave, removeAt, removeFigure, selectFigure } from "../../main/resources/static/writing/placing.js";
import { misfit } from "../../main/resources/static/writing/schema.js";
import { GROUPS } from "../../main/resources/static/writing/tools.js";
import * as tiptap from "../../main/resources/static/vendor/editor.js";

globalThis.navigator ??= { platform: "", userAgent: "" }; // older Node.js has none, and the keys ask for it

const MATERIAL = "0192f0c4-0000-7000-8000-000000000001";
const FILE = "a".repeat(64);
const given = { type: "picture", material: MATERIAL, file: FILE, alt: "Un pont" };
const doc = (...content) => ({ type: "doc", content });
const words = (text) => (text ? [{ type: "text", text }] : []);
const paragraph = (text) => ({ type: "paragraph", content: words(text) });
const picture = (caption = "", alt = "Un pont") => ({ type: "picture", attrs: { material: MATERIAL, file: FILE, alt }, content: words(caption) });
const gallery = (...pictures) => ({ type: "gallery", content: pictures });

// No browser: the state is asked, and no view.
function editor(content, at) {
  const shown = media();
  const made = new tiptap.Editor({ element: null, extensions: extensions(tiptap, { shown }), injectCSS: false, content });
  if (at !== undefined) made.commands.setTextSelection(at);
  return made;
}

const shape = (node) =>
  node.isText ? node.text : node.isTextblock ? `${node.type.name}(${node.textContent})` : `${node.type.name}[${kids(node).map(shape).join(" ")}]`;
const kids = (node) => Array.from({ length: node.childCount }, (_, at) => node.child(at));
const shapeOf = (made) => kids(made.state.doc).map(shape).join(" ");

function applied(state, make) {
  return state.applyTransaction(make(state.tr)).state;
}

function withPlugins(made) {
  const plugins = made.extensionManager.plugins;
  return made.state.reconfigure({ plugins });
}

test("documents with figures come back as they went in", () => {
  const document = doc(
    picture("Nantes"),
    gallery(picture(), picture()),
    { type: "film", attrs: { material: MATERIAL, file: FILE, title: "Le film", credit: "Claire", licence: "CC-BY-4.0" } },
    { type: "embed", attrs: { href: "https://vimeo.com/76979871" } },
  );
  assert.deepEqual(read(tiptap, extensions(tiptap), JSON.stringify(document)), document);
  assert.equal(misfit(editor(document).getJSON()), null);
});

for (const [what, attrs, found] of [
  ["no alternative text", { alt: null }, "picture.alt"],
  ["a blank one", { alt: " … " }, "picture.alt"],
  ["a long one", { alt: "x".repeat(501) }, "picture.alt"],
  ["no file", { file: undefined }, "picture.file"],
  ["a path for a file", { file: "../../x" }, "picture.file"],
  ["a number for a material", { material: "7" }, "picture.material"],
  ["an address", { src: "https://evil.example/x.png" }, "picture.src"],
  ["a script", { onerror: "alert(1)" }, "picture.onerror"],
]) {
  test(`a picture does not fit with ${what}`, () => {
    assert.equal(misfit(doc({ ...picture(), attrs: { ...picture().attrs, ...attrs } })), found);
  });
}

test("a figure is placed behind the paragraph, with a line to go on", () => {
  const made = editor(doc(paragraph("a"), paragraph("b")), 1);
  assert.equal(insertMedia(made, { ...given, src: "/m/small", width: 400, height: 300, credit: "Claire", licence: "" }), true);
  assert.equal(shapeOf(made), "paragraph(a) picture() paragraph(b)");
  assert.equal(made.state.doc.child(1).attrs.credit, "Claire");
  assert.equal(made.state.doc.child(1).attrs.licence, null);
  assert.equal(made.state.selection.$from.parent.type.name, "picture", "the caption comes next");
  assert.deepEqual(made.storage.figures.sources.get(`${MATERIAL}/${FILE}`), { src: "/m/small", width: 400, height: 300 });

  const empty = editor(doc(paragraph()), 1);
  insertMedia(empty, { ...given, type: "film", title: "Le film" });
  assert.equal(shapeOf(empty), "film() paragraph()", "an empty paragraph gives way");
});

test("a figure stands in cells and below the words of a list", () => {
  const item = editor(doc({ type: "bulletList", content: [{ type: "listItem", content: [paragraph("")] }] }), 3);
  insertMedia(item, given);
  assert.equal(shapeOf(item), "bulletList[listItem[paragraph() picture()]]");
});

test("what does not fit is not placed", () => {
  for (const unfit of [{ ...given, alt: "" }, { ...given, file: "x" }, { ...given, type: "script" }, { ...given, type: "paragraph" }, [], [given, { ...given, alt: " " }], {}]) {
    const made = editor(doc(paragraph("a")), 1);
    assert.equal(insertMedia(made, unfit), false, JSON.stringify(unfit));
    assert.equal(shapeOf(made), "paragraph(a)");
  }
});

test("several pictures are a gallery, and one more joins it", () => {
  const made = editor(doc(paragraph("a")), 1);
  insertMedia(made, [given, given]);
  assert.equal(shapeOf(made), "paragraph(a) gallery[picture() picture()] paragraph()");
  insertMedia(made, given);
  assert.equal(shapeOf(made), "paragraph(a) gallery[picture() picture() picture()] paragraph()");
  insertMedia(made, { ...given, type: "sound", title: "Le chant" });
  assert.equal(shapeOf(made), "paragraph(a) gallery[picture() picture() picture()] sound() paragraph()");

  const many = editor(doc(paragraph()), 1);
  insertMedia(many, Array(50).fill(given));
  assert.deepEqual(kids(many.state.doc).map((node) => node.childCount), [25, 25, 0]);
  insertMedia(many, Array(20).fill(given));
  assert.ok(kids(many.state.doc).every((node) => node.childCount <= 40));
});

test("Enter leads out of a caption, below the gallery too", () => {
  const made = editor(doc(picture("Nantes")), 3);
  made.commands.command(leave);
  assert.equal(shapeOf(made), "picture(Nantes) paragraph()");
  assert.equal(made.state.selection.$from.parent.type.name, "paragraph");
  const inGallery = editor(doc(gallery(picture("a"), picture("b")), paragraph("c")), 3);
  inGallery.commands.command(leave);
  assert.equal(shapeOf(inGallery), "gallery[picture(a) picture(b)] paragraph() paragraph(c)");
  const outside = editor(doc(paragraph("a")), 1);
  assert.equal(outside.commands.command(leave), false);
});

test("Backspace at the beginning of a caption chooses the figure, then takes it out", () => {
  const made = editor(doc(paragraph("a"), picture("Nantes")), 4);
  assert.equal(made.commands.command(removeFigure), false, "nothing is chosen");
  assert.equal(made.commands.command(selectFigure), true);
  assert.equal(made.state.selection.node?.type.name, "picture");
  assert.equal(made.commands.command(removeFigure), true);
  assert.equal(shapeOf(made), "paragraph(a)");
  assert.equal(editor(doc(picture("Nantes")), 3).commands.command(selectFigure), false, "within the caption it deletes letters");
});

test("where a figure was alone there is a paragraph", () => {
  const made = editor(doc(picture("Nantes")));
  made.commands.command(removeAt(0));
  assert.equal(shapeOf(made), "paragraph()");
});

test("a gallery of one is a picture again, and a figure without its file goes", () => {
  const state = withPlugins(editor(doc(gallery(picture("a"), picture("b")), paragraph("c"))));
  const one = applied(state, (tr) => tr.delete(1, 4));
  assert.equal(kids(one.doc).map(shape).join(" "), "picture(b) paragraph(c)");
  const none = applied(state, (tr) => tr.setNodeAttribute(1, "file", null).setNodeAttribute(4, "alt", ""));
  assert.deepEqual(kids(none.doc).map((node) => node.type.name).filter((name) => name !== "paragraph"), []);
  const lone = withPlugins(editor(doc(picture("a"))));
  assert.equal(kids(applied(lone, (tr) => tr.setNodeAttribute(0, "material", "x")).doc).map(shape).join(" "), "paragraph()");
});

test("typing marks of headings in a caption makes no heading of the picture", () => {
  const state = withPlugins(editor(doc(picture("## a"), paragraph("b")), 4));
  assert.equal(state.selection.$from.parent.type.name, "picture");
  const turned = applied(state, (tr) => tr.setBlockType(1, 1, state.schema.nodes.heading, { level: 2 }));
  assert.equal(turned.doc.child(0).type.name, "picture");
  const gone = applied(state, (tr) => tr.delete(0, 6));
  assert.equal(kids(gone.doc).map(shape).join(" "), "paragraph(b)");
});

test("a table or a line from the toolbar stands below the figure, not in its place", () => {
  const tools = GROUPS.flatMap(({ tools: some }) => some);
  for (const [name, type] of [["table", "table"], ["horizontalRule", "horizontalRule"]]) {
    const made = editor(doc(picture()), 1);
    tools.find((tool) => tool.name === name).run(made.chain()).run();
    assert.deepEqual(kids(made.state.doc).slice(0, 2).map((node) => node.type.name), ["picture", type]);
  }
});

test("several lines pasted into a caption are one", () => {
  const state = withPlugins(editor(doc(picture("x"), paragraph("a"), paragraph("b")), 2));
  const pasted = state.plugins.map(({ props }) => props.transformPasted).find(Boolean);
  const slice = state.doc.slice(4, 9);
  assert.equal(pasted(slice, { state }).content.textBetween(0, pasted(slice, { state }).content.size), "a b");
  assert.equal(pasted(slice, { state }).openStart, 0);
});

const listed = readFileSync(new URL("../../main/resources/data/embeds.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([host, path, , name]) => ({ host, path, name }));

test("films and maps of listed sites are taken, from their frame's HTML too", () => {
  const youtube = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
  assert.equal(embedded(listed, ` ${youtube} `), youtube);
  assert.equal(embedded(listed, "youtu.be/dQw4w9WgXcQ"), "https://youtu.be/dQw4w9WgXcQ");
  assert.equal(embedded(listed, "http://vimeo.com/76979871"), "https://vimeo.com/76979871");
  assert.equal(
    embedded(listed, '<iframe width="425" src="https://www.openstreetmap.org/export/embed.html?bbox=-2.4%2C47.2%2C-2.3%2C47.3&amp;layer=mapnik"></iframe>'),
    "https://www.openstreetmap.org/export/embed.html?bbox=-2.4%2C47.2%2C-2.3%2C47.3&layer=mapnik",
  );
  assert.equal(hostOf(listed, youtube), "YouTube");
});

test("nothing of another site", () => {
  for (const typed of [
    "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evilyoutube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ/../x",
    "javascript:alert(1)//youtu.be/dQw4w9WgXcQ",
    '<iframe src="https://evil.example/?https://youtu.be/dQw4w9WgXcQ">',
    "",
    null,
    undefined,
  ]) {
    assert.equal(embedded(listed, typed), null, String(typed));
  }
});

test("an embed is placed", () => {
  const made = editor(doc(paragraph("a")), 1);
  assert.equal(insertEmbed(made, "https://vimeo.com/76979871"), true);
  assert.equal(shapeOf(made), "paragraph(a) embed() paragraph()");
  assert.equal(misfit(made.getJSON()), null);
});

const transfer = (names, texts = {}) => ({ files: names.map((name) => ({ name })), getData: (type) => texts[type] ?? "" });

test("pasted files are told of, words are pasted", () => {
  assert.equal(filesIn(transfer(["a.jpg", "b.jpg"])).length, 2);
  assert.equal(filesIn(transfer(["a.png"], { "text/html": '<meta charset="utf-8"><img src="https://a.b/c.png">' })).length, 1);
  assert.equal(filesIn(transfer(["a.png"], { "text/plain": "a.png" })).length, 1, "a file's own name");
  assert.equal(filesIn(transfer(["image.png"], { "text/plain": "Nos ponts", "text/html": "<p>Nos ponts</p>" })).length, 0);
  assert.equal(filesIn(transfer(["image.png"], { "text/html": "<table><td>1</td></table>" })).length, 0);
  assert.equal(filesIn(transfer([])).length, 0);
  assert.equal(filesIn(null).length, 0);
});

test("a licence is called as readers see it", () => {
  assert.equal(licenceWords("CC-BY-NC-SA-4.0"), "CC BY-NC-SA 4.0");
  assert.equal(licenceWords("CC0-1.0"), "CC0 1.0");
  assert.equal(licenceWords("CC-PDM-1.0"), "Public Domain Mark 1.0");
  assert.equal(licenceWords("own"), "");
  assert.equal(licenceWords(null), "");
});
