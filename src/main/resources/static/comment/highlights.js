// Where the notes of the margin stand in an editor of several. `y` holds ySyncPluginKey, absolutePositionToRelativePosition
// and relativePositionToAbsolutePosition of y-tiptap, encodeRelativePosition and decodeRelativePosition of Yjs; `tiptap`
// has Extension, Plugin, PluginKey, Decoration and DecorationSet.
// Mod-Alt-m comments on what is marked. It hears on document "margin:notes" and "margin:ask", and tells "margin:begin" and "margin:show": see margin_controller.js.
import { cut, found } from "./quotes.js";

/** The tool by which one comments on what is marked, for the toolbar of the editor. */
export const COMMENT = { name: "comment", leads: true, run: (chain) => chain.comment() };

export function highlights(tiptap, y) {
  const key = new tiptap.PluginKey("highlights");
  const draw = (state, notes) =>
    tiptap.DecorationSet.create(
      state.doc,
      notes.flatMap((note) => {
        const at = placeOf(y, state, note);
        return at ? [tiptap.Decoration.inline(at.from, at.to, { class: "noted", "data-note": note.id })] : [];
      }),
    );
  return tiptap.Extension.create({
    name: "highlights",

    onCreate() {
      const { editor } = this;
      this.storage.leaving = new AbortController();
      const { signal } = this.storage.leaving;
      document.addEventListener("margin:notes", ({ detail }) => editor.view.dispatch(editor.state.tr.setMeta(key, detail.notes).setMeta("addToHistory", false)), { signal });
      document.addEventListener("margin:ask", (event) => editor.commands.comment() && event.preventDefault(), { signal });
      document.dispatchEvent(new CustomEvent("margin:wanted"));
    },

    onDestroy() {
      this.storage.leaving?.abort();
    },

    addCommands: () => ({
      comment: () => ({ editor, dispatch }) => (dispatch ? begin(editor, y) : passage(editor.state) !== null),
    }),

    addKeyboardShortcuts() {
      return { "Mod-Alt-m": () => this.editor.commands.comment() };
    },

    addStorage: () => ({ leaving: null }),

    addProseMirrorPlugins: () => [
      new tiptap.Plugin({
        key,
        state: {
          init: () => ({ notes: [], drawn: tiptap.DecorationSet.empty }),
          apply(change, before, _, state) {
            const told = change.getMeta(key);
            const notes = told ?? before.notes;
            // what others write comes as whole pieces of text: there a note is found again by its own positions
            if (told || change.getMeta(y.ySyncPluginKey)) return { notes, drawn: draw(state, notes) };
            return change.docChanged ? { notes, drawn: before.drawn.map(change.mapping, change.doc) } : before;
          },
        },
        props: {
          decorations: (state) => key.getState(state).drawn,
          handleClick(view, _, event) {
            const id = event.target.closest?.(".noted")?.dataset.note;
            if (id) document.dispatchEvent(new CustomEvent("margin:show", { detail: { id } }));
            return false;
          },
        },
      }),
    ],
  });
}

function begin(editor, y) {
  const passage = anchors(editor, y);
  if (passage) document.dispatchEvent(new CustomEvent("margin:begin", { detail: passage }));
  return passage !== null;
}

/** What is marked in the editor, else the block of the cursor: {block, place, quote, start, end, element}; null for nothing. */
export function anchors(editor, y) {
  const { state, view } = editor;
  const marked = passage(state);
  if (!marked) return null;
  const { from, to, quote } = marked;
  const { $from } = state.selection;
  const at = view.domAtPos(from).node;
  return {
    block: $from.parent.attrs.id ?? "",
    place: from - $from.start(),
    quote,
    start: before(y, state, from),
    end: after(y, state, to),
    element: at.nodeType === Node.ELEMENT_NODE ? at : at.parentElement,
  };
}

function passage({ selection, doc }) {
  const { $from } = selection;
  if (!$from.parent.isTextblock) return null;
  const from = selection.empty ? $from.start() : selection.from;
  const to = selection.empty ? $from.end() : Math.min(selection.to, $from.end());
  const quote = cut(doc.textBetween(from, to, undefined, " ").trim());
  return quote === "" ? null : { from, to, quote };
}

/** From where to where a note stands: by its own positions, else by the words of its block; null where it does not. */
export function placeOf(y, state, note) {
  const from = absolute(y, state, note.start);
  const to = absolute(y, state, note.end);
  if (from !== null && to !== null && from < to) return { from, to };
  let place = null;
  state.doc.descendants((node, at) => {
    if (place || !node.isTextblock) return place === null;
    if (node.attrs.id !== note.block) return false;
    // what is no text takes one place in both
    const there = found(node.textBetween(0, node.content.size, undefined, " "), note.quote, note.place);
    if (there) place = { from: at + 1 + there.from, to: at + 1 + there.to };
    return false;
  });
  return place;
}

function binding(y, state) {
  const sync = y.ySyncPluginKey.getState(state);
  return sync?.binding ? { doc: sync.doc, type: sync.type, mapping: sync.binding.mapping } : null;
}

// A place belongs to a letter, so that what is typed at an edge of a passage stays outside it: the binding's places
// belong to the letter on their left, which is right for the end; for the beginning, the letter on its right is taken.
const BEFORE = 0;

function before(y, state, position) {
  if (!state.doc.resolve(position).nodeAfter?.isText) return after(y, state, position);
  return relative(y, state, position + 1, { assoc: BEFORE });
}

function after(y, state, position) {
  return relative(y, state, position, {});
}

function relative(y, state, position, side) {
  const bound = binding(y, state);
  if (!bound) return "";
  return base64(y.encodeRelativePosition(Object.assign(y.absolutePositionToRelativePosition(position, bound.type, bound.mapping), side)));
}

function absolute(y, state, text) {
  const bound = text ? binding(y, state) : null;
  if (!bound) return null;
  try {
    return y.relativePositionToAbsolutePosition(bound.doc, bound.type, y.decodeRelativePosition(bytes(text)), bound.mapping);
  } catch {
    return null; // it is of another document
  }
}

const base64 = (array) => btoa(String.fromCharCode(...array));
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
