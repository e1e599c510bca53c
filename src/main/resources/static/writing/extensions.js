// The extensions of TipTap that make up schema 1. `tiptap` is the module "editor".
import { address, isAddress } from "./address.js";
import { distinctIds } from "./distinct_ids.js";
import { figures, media } from "./figures.js";
import { othersAreLeft } from "./others.js";
import { BLOCKS, DIRECTIONS, FIGURES, LEVELS, MARKS } from "./schema.js";
import { suggestMode } from "./suggest_mode.js";
import { turned } from "./turned.js";

/**
 * @param together whether others write at the same time: who undoes then, and who names blocks
 * @param suggesting see suggest_mode.js
 */
export function extensions(tiptap, { placeholder = "", shown = media(), together = false, suggesting = {} } = {}) {
  return [...nodes(tiptap), ...figures(tiptap, shown), ...marks(tiptap, shown.label), tags(tiptap), distinctIds(tiptap, together), suggestMode(tiptap, suggesting), ...behaviours(tiptap, placeholder, together)];
}

function nodes(tiptap) {
  const only = (names) => ({
    addAttributes() {
      const all = this.parent?.() ?? {};
      return Object.fromEntries(names.map((name) => [name, all[name]]));
    },
  });
  return [
    tiptap.Document,
    tiptap.Text,
    tiptap.Paragraph.extend({
      addKeyboardShortcuts: () => ({ "Mod-Alt-0": ({ editor }) => editor.commands.command(turned("paragraph")) }),
    }),
    tiptap.Heading.extend({
      addKeyboardShortcuts: () =>
        Object.fromEntries(LEVELS.map((level) => [`Mod-Alt-${level}`, ({ editor }) => editor.commands.command(turned("heading", level))])),
      addAttributes: () => ({ level: { default: 2, rendered: false } }),
      // other pages' first and last levels become ours
      parseHTML: () => [1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}`, attrs: { level: Math.min(4, Math.max(2, n)) } })),
    }).configure({ levels: LEVELS }),
    tiptap.BulletList,
    tiptap.OrderedList.extend(only(BLOCKS.orderedList)),
    tiptap.ListItem,
    tiptap.Blockquote,
    tiptap.CodeBlock.extend({ ...only(BLOCKS.codeBlock), marks: "insertion deletion modification" }),
    tiptap.HorizontalRule,
    tiptap.HardBreak,
    tiptap.Table.extend({
      renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
      // no new row at the end, so that the Tab key leads out of the table again
      addKeyboardShortcuts() {
        return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() };
      },
    }).configure({ View: null }),
    tiptap.TableRow,
    tiptap.TableHeader.extend(only(BLOCKS.tableHeader)),
    tiptap.TableCell.extend(only(BLOCKS.tableCell)),
  ];
}

function marks(tiptap, label) {
  const suggestion = (name, tag, attributes = {}) =>
    tiptap.Mark.create({
      name,
      priority: 980 - Object.keys(MARKS).indexOf(name),
      inclusive: false,
      addAttributes: () => ({ id: attribute("data-suggestion") }),
      parseHTML: () => [{ tag: `${tag}[data-suggestion]` }],
      renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, ...attributes }, 0],
    });
  return [
    link(tiptap),
    tiptap.Mark.create({
      name: "lang",
      priority: 990,
      addAttributes: () => ({ lang: attribute("lang"), dir: direction() }),
      parseHTML: () => [{ tag: "span[lang]" }],
      renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
    }),
    suggestion("insertion", "ins", { "data-said": label("added") }),
    suggestion("deletion", "del", { "data-said": label("struck") }),
    suggestion("modification", "span"),
    pasted(tiptap.Bold),
    pasted(tiptap.Italic),
    pasted(tiptap.Underline),
    pasted(tiptap.Strike),
    tiptap.Subscript,
    tiptap.Superscript,
    tiptap.Code.extend({ excludes: "code", priority: 50 }),
  ];
}

// See clean() in content.js.
function pasted(mark) {
  return mark.extend({
    parseHTML() {
      return [...this.parent(), { tag: `[data-pasted~=${mark.name}]`, consuming: false }];
    },
  });
}

function link(tiptap) {
  return tiptap.Link.extend({
    inclusive: false, // what is typed after a link does not belong to it
    addAttributes: () => ({ href: attribute("href"), page: attribute("data-page") }),
    parseHTML: () => [
      { tag: "a[data-page]", getAttrs: (element) => ({ href: null, page: element.dataset.page }) },
      { tag: "a[href]", getAttrs: (element) => (isAddress(element.getAttribute("href")) ? null : false) },
    ],
    renderHTML: ({ HTMLAttributes: { href, ...others } }) => ["a", isAddress(href) ? { href, ...others } : others, 0],
  }).configure({
    openOnClick: false,
    defaultProtocol: "https",
    isAllowedUri: (typed) => address(typed) !== null,
    HTMLAttributes: {},
  });
}

// Every block knows who it is, its language and the way it runs.
function tags(tiptap) {
  const textBlocks = ["paragraph", "heading", "codeBlock", ...FIGURES];
  const others = Object.keys(BLOCKS).filter((name) => !textBlocks.includes(name));
  const id = { default: null, keepOnSplit: false, rendered: false, parseHTML: () => null };
  return tiptap.Extension.create({
    name: "tags",
    addGlobalAttributes: () => [
      { types: textBlocks, attributes: { id, lang: attribute("lang"), dir: direction("auto") } },
      { types: others, attributes: { id, lang: attribute("lang"), dir: direction() } },
    ],
  });
}

function behaviours(tiptap, placeholder, together) {
  const undo = together ? othersAreLeft(tiptap) : tiptap.UndoRedo; // Yjs undoes what is one's own
  return [tiptap.ListKeymap, undo, tiptap.Gapcursor, tiptap.Dropcursor, tiptap.Placeholder.configure({ placeholder })];
}

function attribute(name) {
  const key = name.replace(/^data-/, "").replace("suggestion", "id");
  return {
    default: null,
    parseHTML: (element) => element.getAttribute(name),
    renderHTML: (attributes) => (attributes[key] == null ? {} : { [name]: attributes[key] }),
  };
}

function direction(otherwise = null) {
  return {
    default: null,
    parseHTML: (element) => DIRECTIONS.find((way) => way !== "auto" && way === element.getAttribute("dir")) ?? null,
    renderHTML: ({ dir }) => (dir ?? otherwise ? { dir: dir ?? otherwise } : {}),
  };
}
