import assert from "node:assert/strict";
import { test } from "node:test";
import { ANCHOR } from "../../main/resources/static/writing/anchors.js";
import { freshId } from "../../main/resources/static/writing/distinct_ids.js";
import { extensions } from "../../main/resources/static/writing/extensions.js";
import { accept, refuse, suggestionsIn } from "../../main/resources/static/writing/settling.js";
import { suggested } from "../../main/resources/static/writing/suggesting.js";
import { beside } from "../../main/resources/static/writing/suggest_mode.js";
import { misfit } from "../../main/resources/static/writing/schema.js";
import { GROUPS, stateOf } from "../../main/resources/static/writing/tools.js";
import * as tiptap from "../../main/resources/static/vendor/editor.js";

globalThis.navigator ??= { platform: "", userAgent: "" };

const FILE = "a".repeat(64);
const picture = (caption) => ({ type: "picture", attrs: { material: "0192f0c4-0000-7000-8000-000000000001", file: FILE, alt: "Un pont" }, content: [{ type: "text", text: caption }] });
const paragraph = (text) => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });
const list = (...texts) => ({ type: "bulletList", content: texts.map((text) => ({ type: "listItem", content: [paragraph(text)] })) });
const cell = (text) => ({ type: "tableCell", content: [paragraph(text)] });

/** An editor without a browser, in which somebody suggests. `as` writes as somebody else, `directly` without suggesting. */
function pupil(...content) {
  const editor = new tiptap.Editor({ element: null, extensions: extensions(tiptap), injectCSS: false, content: { type: "doc", content } });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  const mine = { nikos: new Set(), eleni: new Set() };
  const made = { editor, who: "nikos", suggests: true, refused: 0 };
  const fresh = () => {
    const id = freshId();
    mine[made.who].add(id);
    return id;
  };
  const plain = editor.dispatchTransaction.bind(editor);
  editor.dispatchTransaction = (tr) => {
    const suggestion = made.suggests && tr.docChanged ? suggested(tr, editor.state, { own: (id) => mine[made.who].has(id), fresh }) : tr;
    if (suggestion) plain(suggestion);
    else made.refused += 1;
    editor.state.doc.check();
    assert.equal(misfit(editor.getJSON()), null);
  };
  const settle = (how, id) => plain(how(editor.state.tr, id));
  return Object.assign(made, {
    mine,
    at: (from, to = from) => editor.commands.setTextSelection({ from, to }),
    type: (text) => editor.commands.command(({ tr }) => Boolean(tr.insertText(text))),
    erase: (from, to) => editor.commands.command(({ tr }) => Boolean(tr.delete(from, to))),
    ids: () => suggestionsIn(editor.state.doc).map(({ id }) => id),
    accept: (id) => settle(accept, id),
    refuse: (id) => settle(refuse, id),
    acceptAll: () => made.ids().forEach((id) => settle(accept, id)),
    refuseAll: () => made.ids().forEach((id) => settle(refuse, id)),
  });
}

const kids = (node) => Array.from({ length: node.childCount }, (_, at) => node.child(at));

/** A document in short: `+…+` is inserted, `-…-` deleted, `|` an anchor. */
function shape(node) {
  if (node.type.name === "hardBreak") return marked(node, "/");
  if (node.isText) return marked(node, node.text.replaceAll(ANCHOR, "|"));
  const within = kids(node).map(shape).join(node.isTextblock ? "" : " ");
  return node.type.name === "paragraph" ? `(${within})` : node.type.name === "doc" ? within : `${node.type.name}(${within})`;
}

function marked(node, text) {
  return node.marks.reduceRight((inner, { type: { name } }) => ({ insertion: `+${inner}+`, deletion: `-${inner}-`, bold: `*${inner}*` })[name] ?? inner, text);
}

const shapeOf = ({ editor }) => shape(editor.state.doc);
const cursor = ({ editor }) => editor.state.selection.from;

test("what is typed is inserted, as one suggestion", () => {
  const nikos = pupil(paragraph("Le pont"));
  nikos.at(8);
  for (const letter of " vert") nikos.type(letter);
  assert.equal(shapeOf(nikos), "(Le pont+ vert+)");
  assert.equal(nikos.ids().length, 1);
  assert.equal(cursor(nikos), 13);
  const [{ inserted, deleted }] = suggestionsIn(nikos.editor.state.doc);
  assert.deepEqual([inserted, deleted], [" vert", ""]);
});

test("what a browser has typed elsewhere than the editor thought leaves the cursor where it is there", () => {
  const nikos = pupil(paragraph("The bridge"));
  nikos.at(1);
  // one space more, found behind the one that was there, with the cursor between them
  nikos.editor.commands.command(({ tr }) => {
    tr.insertText(" ", 5);
    return Boolean(tr.setSelection(tr.selection.constructor.near(tr.doc.resolve(5))));
  });
  nikos.type("old");
  assert.equal(shapeOf(nikos), "(The +old +bridge)");
});

test("what is deleted stays, and the cursor passes it", () => {
  const nikos = pupil(paragraph("Le pont"));
  nikos.at(8);
  nikos.erase(7, 8);
  nikos.erase(6, 7);
  assert.equal(shapeOf(nikos), "(Le po-nt-)");
  assert.equal(cursor(nikos), 6);
  nikos.at(1);
  nikos.erase(1, 2);
  assert.equal(shapeOf(nikos), "(-L-e po-nt-)");
  assert.equal(cursor(nikos), 2, "to the right with the key that deletes there");
  assert.equal(nikos.ids().length, 2);
});

test("what is replaced is both, under one name; one's own goes for good", () => {
  const nikos = pupil(paragraph("Le pont bleu"));
  nikos.at(9, 13);
  nikos.type("v");
  nikos.type("ert");
  assert.equal(shapeOf(nikos), "(Le pont -bleu-+vert+)");
  assert.equal(nikos.ids().length, 1);
  nikos.erase(16, 17);
  assert.equal(shapeOf(nikos), "(Le pont -bleu-+ver+)");
  nikos.acceptAll();
  assert.equal(shapeOf(nikos), "(Le pont ver)");
});

test("what another has suggested is not taken back, but suggested to be deleted", () => {
  const nikos = pupil(paragraph("Le pont"));
  nikos.at(8);
  nikos.type(" vert");
  nikos.who = "eleni";
  nikos.erase(9, 13);
  nikos.at(13);
  nikos.type("bleu");
  assert.equal(shapeOf(nikos), "(Le pont+ ++-vert-++bleu+)");
  const [first, second] = nikos.ids();
  nikos.accept(first);
  assert.equal(shapeOf(nikos), "(Le pont -vert-+bleu+)");
  nikos.accept(second);
  assert.equal(shapeOf(nikos), "(Le pont bleu)");
});

test("a line cut in two is one again when it is refused", () => {
  const nikos = pupil(paragraph("abcd"), paragraph("e"));
  nikos.at(3);
  nikos.editor.commands.splitBlock();
  assert.equal(shapeOf(nikos), "(ab) (+|+cd) (e)");
  nikos.type("x");
  assert.equal(shapeOf(nikos), "(ab) (+|x+cd) (e)");
  assert.equal(nikos.ids().length, 1);
  const [id] = nikos.ids();
  nikos.refuse(id);
  assert.equal(shapeOf(nikos), "(abcd) (e)");
});

test("a new line stays when it is accepted, and is gone when it is refused", () => {
  for (const [how, shape] of [["accept", "(ab) (xy) (c)"], ["refuse", "(ab) (c)"]]) {
    const nikos = pupil(paragraph("ab"), paragraph("c"));
    nikos.at(3);
    nikos.editor.commands.splitBlock();
    nikos.type("xy");
    nikos[how](nikos.ids()[0]);
    assert.equal(shapeOf(nikos), shape);
  }
});

test("one's own new line goes with the key that deletes, from both sides of its beginning", () => {
  for (const back of [[5, 6], [3, 5], [3, 6]]) {
    const nikos = pupil(paragraph("ab"), paragraph("c"));
    nikos.at(3);
    nikos.editor.commands.splitBlock();
    nikos.erase(...back);
    assert.equal(shapeOf(nikos), "(ab) (c)", String(back));
  }
});

test("lines made one are suggested at the seam, also from a list", () => {
  const nikos = pupil(paragraph("ab"), paragraph("cd"), list("e", "f"));
  nikos.at(5);
  nikos.editor.commands.joinBackward();
  assert.equal(shapeOf(nikos), "(ab) (-|-cd) bulletList(listItem((e)) listItem((f)))");
  assert.equal(cursor(nikos), 3);
  nikos.refuseAll();
  assert.equal(shapeOf(nikos), "(ab) (cd) bulletList(listItem((e)) listItem((f)))");
  nikos.erase(2, 12);
  assert.equal(shapeOf(nikos), "(a-b-) (-|cd-) bulletList(listItem((-|e-)) listItem((f)))");
  nikos.acceptAll();
  assert.equal(shapeOf(nikos), "(a) bulletList(listItem((f)))");
});

test("a line of which all is deleted goes with it, and a caption or a cell stays", () => {
  const table = { type: "table", content: [{ type: "tableRow", content: [cell("c"), cell("d")] }] };
  const nikos = pupil(paragraph("ab"), picture("Le pont"), table, paragraph("e"));
  nikos.editor.state.doc.descendants((node, at) => !node.isTextblock || nikos.erase(at + 1, at + 1 + node.content.size));
  assert.equal(shapeOf(nikos), "(-ab-) picture(-Le pont-) table(tableRow(tableCell((-c-)) tableCell((-d-)))) (-e-)");
  nikos.acceptAll();
  assert.equal(shapeOf(nikos), "picture() table(tableRow(tableCell(()) tableCell(())))");
});

test("nothing joins cells or captions", () => {
  const nikos = pupil(paragraph("ab"), picture("Le pont"), paragraph("c"));
  nikos.erase(2, 15);
  assert.equal(shapeOf(nikos), "(a-b-) picture(-Le pont-) (c)".replace("(c)", "(-c-)"));
  nikos.refuseAll();
  assert.equal(shapeOf(nikos), "(ab) picture(Le pont) (c)");
});

test("pasted lines are inserted and can be refused as one", () => {
  const nikos = pupil(paragraph("abcd"));
  const source = nikos.editor.schema.nodeFromJSON({ type: "doc", content: ["one", "two", "three"].map(paragraph) });
  nikos.at(3);
  nikos.editor.commands.command(({ tr }) => Boolean(tr.replaceSelection(source.slice(1, source.content.size - 1))));
  assert.equal(shapeOf(nikos), "(ab+one+) (+|two+) (+|three+cd)");
  assert.equal(nikos.ids().length, 1);
  const all = nikos.editor.state;
  nikos.acceptAll();
  assert.equal(shapeOf(nikos), "(abone) (two) (threecd)");
  const again = all.apply(refuse(all.tr, suggestionsIn(all.doc)[0].id));
  assert.equal(shape(again.doc), "(abcd)");
});

test("what was copied with suggestions comes without them", () => {
  const nikos = pupil(paragraph("abcd"), paragraph("x"));
  nikos.at(2, 3);
  nikos.type("B");
  const slice = nikos.editor.state.doc.slice(1, 6);
  nikos.at(9);
  nikos.editor.commands.command(({ tr }) => Boolean(tr.replaceSelection(slice)));
  assert.equal(shapeOf(nikos), "(a-b-+B+cd) (x+aBcd+)");
});

test("another form is suggested with the words in it, and one's own words simply take it", () => {
  const nikos = pupil(paragraph("Le pont bleu"));
  nikos.at(9, 13);
  nikos.editor.commands.toggleMark("bold");
  assert.equal(shapeOf(nikos), "(Le pont -bleu-+*bleu*+)");
  nikos.at(13, 17);
  nikos.editor.commands.toggleMark("bold");
  assert.equal(shapeOf(nikos), "(Le pont -bleu-+bleu+)");
  nikos.editor.commands.toggleMark("bold");
  nikos.acceptAll();
  assert.equal(shapeOf(nikos), "(Le pont *bleu*)");
});

test("blocks are not suggested: nothing changes, and that is known", () => {
  const nikos = pupil(paragraph("ab"));
  nikos.at(2);
  nikos.editor.commands.toggleBulletList();
  nikos.editor.commands.setHorizontalRule();
  nikos.editor.commands.insertContentAt(0, picture("x"));
  nikos.editor.commands.setNode("heading", { level: 2 });
  nikos.editor.commands.command(({ tr }) => Boolean(tr.setNodeAttribute(0, "lang", "fr")));
  assert.equal(shapeOf(nikos), "(ab)");
  assert.equal(nikos.refused, 5);
});

test("the tools for blocks are off while one suggests, those for words and the switch itself are not", () => {
  const { editor } = pupil(paragraph("ab"));
  const can = (name) => stateOf(GROUPS.flatMap(({ tools }) => tools).find((tool) => tool.name === name), editor).can;
  assert.deepEqual(["bulletList", "bold", "suggest"].map(can), [true, true, true]);
  editor.commands.toggleSuggesting();
  assert.deepEqual(["heading2", "bulletList", "table", "material", "clear"].map(can), [false, false, false, false, false]);
  assert.deepEqual(["bold", "link", "language", "suggest"].map(can), [true, true, true, true]);
});

test("one goes from suggestion to suggestion, and round again", () => {
  const nikos = pupil(paragraph("one two three"));
  nikos.erase(9, 14);
  nikos.erase(1, 4);
  const [first, second] = nikos.ids();
  const from = (at, step) => {
    nikos.at(at);
    return beside(nikos.editor.state, step);
  };
  assert.deepEqual([from(5, 1), from(5, -1), from(14, 1), from(1, -1)], [second, first, first, second]);
  nikos.refuseAll();
  assert.equal(from(1, 1), null);
});

test("a word that is moved is deleted here and inserted there, and nothing between", () => {
  const nikos = pupil(paragraph("un pont vert"));
  nikos.editor.commands.command(({ tr }) => {
    const moved = tr.doc.slice(1, 4);
    tr.delete(1, 4);
    tr.replace(tr.mapping.map(13), tr.mapping.map(13), moved);
    return true;
  });
  assert.equal(shapeOf(nikos), "(-un -pont vert+un +)");
});

test("undo takes a suggestion back as any change", () => {
  const nikos = pupil(paragraph("Le pont"));
  nikos.at(8);
  nikos.type(" vert");
  nikos.suggests = false;
  nikos.editor.commands.undo();
  assert.equal(shapeOf(nikos), "(Le pont)");
});

test("whatever is suggested, refused it leaves the text as it was", () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const next = random(seed);
    const at = () => 1 + Math.floor(next() * (nikos.editor.state.doc.content.size - 1));
    const nikos = pupil(paragraph("abcd"), list("ef", "gh"), paragraph("ij"), picture("kl"), paragraph("mn"));
    const before = shapeOf(nikos);
    for (let change = 0; change < 12; change += 1) {
      nikos.who = next() < 0.7 ? "nikos" : "eleni";
      const [from, to] = [at(), at()].sort((one, other) => one - other);
      const doc = nikos.editor.state.doc;
      const inText = (place) => doc.resolve(place).parent.isTextblock;
      if (!inText(from) || !inText(to)) continue;
      const kind = next();
      nikos.at(kind < 0.5 ? from : Math.min(to, from + 4), kind < 0.5 ? from : undefined);
      if (kind < 0.3) nikos.type("xyz"[change % 3]);
      else if (kind < 0.45) nikos.editor.commands.splitBlock();
      else if (kind < 0.7) nikos.erase(from, to);
      else if (kind < 0.8) nikos.editor.commands.joinBackward();
      else if (kind < 0.9) nikos.editor.commands.deleteSelection();
      else nikos.editor.commands.toggleMark("bold");
    }
    const after = shapeOf(nikos);
    nikos.refuseAll();
    assert.equal(shapeOf(nikos).replaceAll("|", ""), before, `seed ${seed}: ${after}`);
  }
});

function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
