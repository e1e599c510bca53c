// What the toolbar offers. `run` and `can` get a chain of the editor's commands; `on` tells whether a tool is in force;
// one that `leads` changes nothing in the text and goes elsewhere.
import { outOfCaption } from "./placing.js";
import { NAMES_OF_WORDS, STYLES } from "./schema.js";
import { turned } from "./turned.js";

const mark = (name) => ({
  name,
  run: (chain) => chain.toggleMark(name),
  on: (editor) => editor.isActive(name),
});

const block = (name, run, type, attributes) => ({ name, run, on: (editor) => editor.isActive(type, attributes) });

const heading = (level) => block(`heading${level}`, (chain) => chain.command(toggled(level)), "heading", { level });

const act = (name, run) => ({ name, run });

// A tool with a panel asks something first.
const asking = (name, panel, on) => ({ name, panel, on });

const MATERIALS = Object.keys(NAMES_OF_WORDS);

const SUGGESTED = ["undo", "redo", ...STYLES, "link", "page", "language", "suggest"];

const inTable = (editor) => editor.isActive("table");

const worded = (tool) => ({ ...tool, word: true });

/**
 * Groups of tools, in the order in which they stand. One that is `more` is seldom needed and waits behind a button;
 * `when` hides a group that makes no sense at the cursor; `further` is where an editor's own tools are added. A tool
 * with a `word` shows its name beside its sign, which alone would puzzle.
 */
export const GROUPS = [
  { tools: [act("undo", (chain) => chain.undo()), act("redo", (chain) => chain.redo())] },
  { tools: [block("paragraph", (chain) => chain.command(turned("paragraph")), "paragraph"), heading(2), heading(3)] },
  { tools: [mark("bold"), mark("italic")] },
  {
    tools: [
      block("bulletList", (chain) => chain.toggleBulletList(), "bulletList"),
      block("orderedList", (chain) => chain.toggleOrderedList(), "orderedList"),
    ],
  },
  {
    tools: [
      asking("link", "link", (editor) => editor.getAttributes("link").href != null),
      asking("material", "material", (editor) => MATERIALS.some((name) => editor.isActive(name))),
    ],
  },
  {
    further: true,
    tools: [{ name: "suggest", run: (chain) => chain.toggleSuggesting(), on: (editor) => editor.storage.suggesting.on }],
  },
  {
    more: true,
    tools: [
      heading(4),
      mark("underline"),
      mark("strike"),
      block("blockquote", (chain) => chain.toggleBlockquote(), "blockquote"),
    ],
  },
  { more: true, tools: [mark("subscript"), mark("superscript"), mark("code")] },
  {
    more: true,
    tools: [
      act("horizontalRule", (chain) => chain.command(outOfCaption).setHorizontalRule()),
      asking("language", "language", (editor) => languageAt(editor) !== null),
      act("clear", clear),
    ],
  },
  {
    more: true,
    tools: [
      worded({ name: "table", run: insertTable, on: inTable }),
      worded(asking("page", "page", (editor) => editor.getAttributes("link").page != null)),
      worded(asking("embed", "embed", (editor) => editor.isActive("embed"))),
    ],
  },
  {
    name: "tableTools",
    when: inTable,
    tools: [
      act("rowAfter", (chain) => chain.addRowAfter()),
      act("rowDelete", (chain) => chain.deleteRow()),
      act("columnAfter", (chain) => chain.addColumnAfter()),
      act("columnDelete", (chain) => chain.deleteColumn()),
      worded(act("headerRow", (chain) => chain.toggleHeaderRow())),
      worded(act("tableDelete", (chain) => chain.deleteTable())),
    ],
  },
];

function toggled(level) {
  return (context) => {
    const there = context.editor.isActive("heading", { level });
    return turned(there ? "paragraph" : "heading", there ? null : level)(context);
  };
}

function insertTable(chain) {
  return chain
    .command(({ editor }) => !inTable(editor))
    .command(outOfCaption)
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(lineAfterTable);
}

// Somewhere to go on writing when the table ends the document.
function lineAfterTable({ tr, state, dispatch }) {
  if (dispatch && tr.doc.lastChild.type.name === "table") {
    tr.insert(tr.doc.content.size, state.schema.nodes.paragraph.create());
  }
  return true;
}

// Form only: what a passage says about its language, where it leads and who suggested it stays.
function clear(chain) {
  return STYLES.reduce((all, name) => all.unsetMark(name), chain).command((context) => turned("paragraph")(context) || true);
}

export function languageAt(editor) {
  return editor.getAttributes("lang").lang ?? nearest(editor.state.selection.$from)?.attrs.lang ?? null;
}

function nearest(position) {
  for (let depth = position.depth; depth > 0; depth -= 1) {
    if (position.node(depth).attrs.lang) return position.node(depth);
  }
  return null;
}

/** What a tool looks like at the cursor. Tools that ask may always be opened; blocks cannot be suggested. */
export function stateOf(tool, editor) {
  const barred = editor.storage.suggesting.on && !tool.leads && !SUGGESTED.includes(tool.name);
  return {
    on: tool.on ? Boolean(tool.on(editor)) : null,
    can: !barred && (tool.panel ? true : Boolean(tool.run(editor.can().chain()).run())),
  };
}
