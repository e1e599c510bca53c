// What a page shows besides words: pictures, films, sounds, files, galleries, and films or maps of other sites.
// The words within are the caption.
import { FigureView } from "./figure_view.js";
import { byOthers } from "./others.js";
import { captionAt, leave, removeFigure, selectFigure } from "./placing.js";
import { BLOCKS, FIGURES, fitsIn } from "./schema.js";

/**
 * What figures are shown with: `sources` tells by `material/file` where a preview lies and how large it is, `elsewhere`
 * is the address below which those lie that others have placed meanwhile.
 */
export function media({ sources = {}, embeds = [], label = (key) => key, elsewhere = "" } = {}) {
  return { sources: new Map(Object.entries(sources)), embeds, label, elsewhere };
}

export function figures(tiptap, shown) {
  const Node = tiptap.Document.constructor; // the bundle has no name for it
  return [
    ...FIGURES.map((name) => figure(Node, name, shown)),
    Node.create({
      name: "gallery",
      group: "block",
      content: "picture{1,40}", // one alone is taken out of it, see mended()
      isolating: true,
      parseHTML: () => [{ tag: 'ul[data-figure="gallery"]' }],
      renderHTML: ({ HTMLAttributes }) => ["ul", { "data-figure": "gallery", class: "gallery", ...HTMLAttributes }, 0],
    }),
    behaviour(tiptap, shown),
  ];
}

function figure(Node, name, shown) {
  return Node.create({
    name,
    group: "block",
    content: "inline*",
    isolating: true,
    defining: true,
    addAttributes: () => Object.fromEntries(BLOCKS[name].map((attribute) => [attribute, kept(attribute)])),
    parseHTML: () => [
      {
        tag: `figure[data-figure="${name}"]`,
        contentElement: (element) => element.querySelector("figcaption") ?? element,
        getAttrs: (element) => (fitsIn(name, { ...element.dataset }) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["figure", { "data-figure": name, ...HTMLAttributes }, ["figcaption", 0]],
    addNodeView: () => (given) => new FigureView(given, shown),
  });
}

function kept(name) {
  return {
    default: null,
    parseHTML: (element) => element.dataset[name] ?? null,
    renderHTML: (attributes) => (attributes[name] == null ? {} : { [`data-${name}`]: attributes[name] }),
  };
}

function behaviour(tiptap, shown) {
  return tiptap.Extension.create({
    name: "figures",
    priority: 2000, // before lists and paragraphs take these keys
    addStorage: () => shown,
    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) => editor.commands.command(leave),
      Backspace: ({ editor }) => editor.commands.command(selectFigure) || editor.commands.command(removeFigure),
      Delete: ({ editor }) => editor.commands.command(removeFigure),
    }),
    addProseMirrorPlugins: () => [
      new tiptap.Plugin({
        key: new tiptap.PluginKey("figures"),
        filterTransaction: staysFigure,
        appendTransaction: (transactions, before, now) =>
          transactions.some((transaction) => transaction.docChanged) && !byOthers(transactions) ? mended(now) : null,
        props: { transformPasted: (slice, view) => (captionAt(view.state.selection.$from) ? onOneLine(slice, view.state.schema) : slice) },
      }),
    ],
  });
}

// What is typed in a caption (`## `, `1. `) never makes a heading or a list of the whole figure.
function staysFigure(transaction, state) {
  const caption = captionAt(state.selection.$from);
  if (!transaction.docChanged || !caption) return true;
  const within = transaction.mapping.mapResult(caption.before + 1);
  return within.deletedAcross || FIGURES.includes(transaction.doc.resolve(within.pos).parent.type.name);
}

// Cutting across figures can leave one without its file, or a gallery of one picture.
function mended(state) {
  const change = state.tr;
  const found = [];
  state.doc.descendants((node, at) => {
    if (FIGURES.includes(node.type.name) && !fits(node)) found.push([at, node, []]);
    if (node.type.name !== "gallery") return true;
    const whole = node.content.content.filter(fits);
    if (whole.length === 1 || whole.length < node.childCount) found.push([at, node, whole.length < 2 ? whole : [node.type.create(node.attrs, whole)]]);
    return false;
  });
  for (const [at, node, instead] of found.reverse()) {
    const alone = change.doc.resolve(at).parent.childCount === 1;
    change.replaceWith(at, at + node.nodeSize, alone && instead.length === 0 ? [state.schema.nodes.paragraph.create()] : instead);
  }
  return change.docChanged ? change : null;
}

function fits(node) {
  return fitsIn(node.type.name, node.attrs);
}

// Several blocks do not fit into a caption: their words do.
function onOneLine(slice, schema) {
  const words = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && words.length > 0) words.push(schema.text(" "));
    if (node.isText) words.push(node);
  });
  return new slice.constructor(slice.content.constructor.fromArray(words), 0, 0);
}
