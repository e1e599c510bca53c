// Putting figures into a text, and taking them out again.
import { FIGURES, NAMES_OF_WORDS, misfit } from "./schema.js";

const MOST_IN_GALLERY = 40;

/**
 * Places a material, or several pictures as a gallery, where the cursor is. Each is {type, material, file, alt or title,
 * credit, licence, src, width, height}; src is its preview. Answers false, and changes nothing, when one does not fit.
 */
export function insertMedia(editor, given) {
  const all = [given].flat();
  const nodes = all.map(json);
  if (nodes.length === 0 || nodes.some((node) => misfit({ type: "doc", content: [node] }) !== null)) return false;
  const { sources } = editor.storage.figures;
  for (const { material, file, src, width, height } of all) if (src) sources.set(`${material}/${file}`, { src, width, height });
  return puts(editor, galleries(nodes));
}

export function insertEmbed(editor, href) {
  return puts(editor, [{ type: "embed", attrs: { href } }]);
}

function puts(editor, nodes) {
  const done = editor.chain().command(placed(nodes)).scrollIntoView().run();
  if (done) editor.commands.focus();
  return done;
}

function json({ type, material, file, alt, title, credit, licence }) {
  const words = type === "picture" ? { alt } : { title: title || alt };
  return { type, attrs: { material, file, ...words, credit: credit || null, licence: licence || null } };
}

// Pictures placed at once are a gallery, or as many as hold them.
function galleries(nodes) {
  if (nodes.length < 2 || nodes.some(({ type }) => type !== "picture")) return nodes;
  const count = Math.ceil(nodes.length / MOST_IN_GALLERY);
  const size = Math.ceil(nodes.length / count);
  return Array.from({ length: count }, (_, at) => ({ type: "gallery", content: nodes.slice(at * size, (at + 1) * size) }));
}

function placed(given) {
  return ({ tr, state, dispatch }) => {
    const nodes = given.map((node) => state.schema.nodeFromJSON(node));
    const where = place(tr.selection, nodes);
    if (!where) return false;
    if (!dispatch) return true;
    tr.replaceWith(where.from, where.to, nodes);
    const end = where.from + nodes.reduce((sum, node) => sum + node.nodeSize, 0);
    if (end === tr.doc.content.size) tr.insert(end, state.schema.nodes.paragraph.create()); // somewhere to go on writing
    tr.setSelection(cursor(tr, where.from + 1));
    return true;
  };
}

/** In the gallery at the cursor, in place of an empty paragraph, else behind the block that can have it beside it. */
function place({ $to }, nodes) {
  const types = nodes.map((node) => node.type);
  const fits = (depth, from, to) => {
    const holder = $to.node(depth);
    const full = holder.type.name === "gallery" && holder.childCount + nodes.length > MOST_IN_GALLERY;
    return !full && types.every((type) => holder.canReplaceWith(from, to, type));
  };
  const { depth } = $to;
  const empty = $to.parent.type.name === "paragraph" && $to.parent.content.size === 0;
  if (empty && fits(depth - 1, $to.index(depth - 1), $to.index(depth - 1) + 1)) {
    return { from: $to.before(depth), to: $to.after(depth) };
  }
  if (!$to.parent.inlineContent && fits(depth, $to.index(), $to.index())) return { from: $to.pos, to: $to.pos };
  for (let outer = depth - 1; outer >= 0; outer -= 1) {
    const index = $to.indexAfter(outer);
    if (fits(outer, index, index)) return { from: $to.after(outer + 1), to: $to.after(outer + 1) };
  }
  return null;
}

function cursor(tr, at) {
  return tr.selection.constructor.near(tr.doc.resolve(at));
}

/** The figure whose caption holds this position, and where it begins; null elsewhere. */
export function captionAt(position) {
  const { parent, depth } = position;
  return depth > 0 && FIGURES.includes(parent.type.name) ? { node: parent, before: position.before(depth), depth } : null;
}

/** A new line below the figure, or the gallery, that the cursor is in. */
export function leave({ tr, state, dispatch }) {
  const { $from, node } = tr.selection;
  const caption = captionAt($from);
  if (!caption && !isFigure(node)) return false;
  const depth = caption ? caption.depth : $from.depth + 1;
  const inGallery = $from.node(depth - 1).type.name === "gallery";
  const at = inGallery ? $from.after(depth - 1) : caption ? $from.after(depth) : tr.selection.to;
  if (!dispatch) return true;
  tr.insert(at, state.schema.nodes.paragraph.create()).setSelection(cursor(tr, at + 1)).scrollIntoView();
  return true;
}

/** The same where something is inserted that a caption cannot hold; elsewhere nothing. */
export function outOfCaption(context) {
  return captionAt(context.tr.selection.$from) ? leave(context) : true;
}

/** At the beginning of a caption, chooses its figure: one more press and it is gone. */
export function selectFigure({ tr, commands }) {
  const { empty, $from } = tr.selection;
  const caption = captionAt($from);
  if (!empty || !caption || $from.parentOffset > 0) return false;
  return commands.setNodeSelection(caption.before);
}

/** Takes out the chosen figure. */
export function removeFigure({ tr, state, dispatch }) {
  const { node, from } = tr.selection;
  if (!isFigure(node)) return false;
  return removeAt(from)({ tr, state, dispatch });
}

export function removeAt(at) {
  return ({ tr, state, dispatch }) => {
    const node = tr.doc.nodeAt(at);
    if (!isFigure(node)) return false;
    if (!dispatch) return true;
    const alone = tr.doc.resolve(at).parent.childCount === 1;
    if (alone) tr.replaceWith(at, at + node.nodeSize, state.schema.nodes.paragraph.create());
    else tr.delete(at, at + node.nodeSize);
    tr.setSelection(cursor(tr, Math.min(at, tr.doc.content.size)));
    return true;
  };
}

/** What a figure says besides its caption, if it fits; answers whether it does. */
export function reword(editor, at, words) {
  const node = editor.state.doc.nodeAt(at);
  const name = NAMES_OF_WORDS[node?.type.name];
  const attrs = name && { ...node.attrs, [name]: words };
  if (!name || misfit({ type: "doc", content: [{ type: node.type.name, attrs }] }) !== null) return false;
  if (node.attrs[name] !== words) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, words));
  return true;
}

function isFigure(node) {
  return node != null && (FIGURES.includes(node.type.name) || node.type.name === "gallery");
}
