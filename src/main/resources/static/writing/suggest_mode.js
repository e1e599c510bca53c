// An extension by which one suggests changes instead of making them. Its storage: `on`, `mine` (ids that began here),
// `who` (id → {name, town, weave, you}, as far as the server has told), `current` (the id that is shown).
import { SUGGESTIONS, begins, behindAnchor, suggestion, textblocks } from "./anchors.js";
import { byOthers } from "./others.js";
import { freshId } from "./distinct_ids.js";
import { accept, refuse, suggestionsIn } from "./settling.js";
import { suggested } from "./suggesting.js";

const SETTLED = "suggesting-settled";

/** @param told {hindered(), made(), go(step)}: whether something could be suggested, and the wish for the next one (1, -1) */
export function suggestMode(tiptap, told = {}) {
  return tiptap.Extension.create({
    name: "suggesting",
    priority: 1100, // before the rules by which typed signs become lists
    addStorage: () => ({ on: false, mine: new Set(), who: new Map(), current: null }),
    addCommands() {
      const settled = (how) => (id) => ({ tr, dispatch }) => Boolean(dispatch && how(tr, id).setMeta(SETTLED, true).docChanged);
      return {
        toggleSuggesting: () => ({ dispatch }) => {
          if (dispatch) this.storage.on = !this.storage.on;
          return true;
        },
        acceptSuggestion: settled(accept),
        refuseSuggestion: settled(refuse),
        showSuggestion: (id) => ({ dispatch }) => {
          if (dispatch) this.storage.current = id;
          return true;
        },
      };
    },
    addKeyboardShortcuts() {
      return {
        "Mod-Shift-e": () => this.editor.commands.toggleSuggesting(),
        F8: () => told.go?.(1) ?? false,
        "Shift-F8": () => told.go?.(-1) ?? false,
      };
    },
    dispatchTransaction({ transaction, next }) {
      const { storage, editor } = this;
      const made = !storage.on || !transaction.docChanged || passes(transaction) ? transaction : suggested(transaction, editor.state, names(storage));
      if (!made) told.hindered?.();
      else if (made !== transaction) told.made?.();
      next(made ?? editor.state.tr);
    },
    addProseMirrorPlugins() {
      return [plugin(tiptap, this.storage)];
    },
  });
}

/** Whether a suggestion is one's own. */
export function isMine({ mine, who }, id) {
  return id != null && (mine.has(id) || who.get(id)?.you === true);
}

// What others wrote, what is undone, and what is decided of a suggestion.
function passes(transaction) {
  return byOthers([transaction]) || transaction.getMeta("history$") || transaction.getMeta(SETTLED);
}

function names(storage) {
  const fresh = () => {
    const id = freshId();
    storage.mine.add(id);
    return id;
  };
  return { own: (id) => isMine(storage, id), fresh };
}

function plugin(tiptap, storage) {
  return new tiptap.Plugin({
    key: new tiptap.PluginKey("suggesting"),
    // nobody stands before an anchor, where words would part it from the break that it stands for
    appendTransaction(transactions, before, now) {
      const { empty, from, $from } = now.selection;
      if (!empty || !$from.parent.isTextblock || byOthers(transactions)) return null;
      const at = behindAnchor(now.doc, from);
      return at === from ? null : now.tr.setSelection(now.selection.constructor.near(now.doc.resolve(at))).setStoredMarks(now.storedMarks);
    },
    props: {
      attributes: () => (storage.on ? { "data-suggesting": "" } : {}),
      decorations: (state) => tiptap.DecorationSet.create(state.doc, [...joints(tiptap, state), ...shown(tiptap, state, storage)]),
      handleTextInput(view, from, to, text, typed) {
        if (storage.on) view.dispatch(typed());
        return storage.on;
      },
      handleKeyDown: (view, event) => over(view, event, storage),
      handleDOMEvents: {
        compositionstart(view) {
          if (storage.on) view.dispatch(composing(view.state, names(storage)));
          return false;
        },
      },
    },
  });
}

// Keyboards that compose their letters keep the element in which they began: it has to be the right one at once.
function composing(state, { own, fresh }) {
  const { $from } = state.selection;
  const marks = (state.storedMarks ?? $from.marks()).filter(({ type }) => !SUGGESTIONS.includes(type.name));
  const near = [$from.nodeBefore, $from.nodeAfter].map((node) => suggestion(node)?.attrs.id).find(own);
  return state.tr.setStoredMarks(state.schema.marks.insertion.create({ id: near ?? fresh() }).addToSet(marks));
}

// A key passes an anchor together with the break that it stands for.
function over(view, event, { on }) {
  const { empty, $from } = view.state.selection;
  if (!empty || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || $from.parentOffset !== 1 || !begins($from.parent)) return false;
  const rightToLeft = getComputedStyle(view.domAtPos($from.start()).node).direction === "rtl";
  const back = event.key === (rightToLeft ? "ArrowRight" : "ArrowLeft");
  if (!back && !(on && event.key === "Backspace" && begins($from.parent, ["deletion"]))) return false;
  const { doc, selection, tr } = view.state;
  const to = selection.constructor.near(doc.resolve($from.before()), -1);
  if (to.from < $from.pos) view.dispatch(tr.setSelection(to).scrollIntoView());
  return true;
}

function joints({ Decoration }, { doc }) {
  return textblocks(doc).filter(({ node }) => begins(node)).map(({ start }) => Decoration.inline(start, start + 1, { class: "joint" }));
}

/** The suggestion that is looked at, or in which the cursor stands; null for none. */
export function looked({ selection }, { current }) {
  return current ?? suggestion(selection.$from.nodeBefore)?.attrs.id ?? suggestion(selection.$from.nodeAfter)?.attrs.id ?? null;
}

function shown({ Decoration }, state, storage) {
  const { doc } = state;
  const id = looked(state, storage);
  const found = [];
  if (id === null) return found;
  doc.descendants((node, at) => {
    if (node.isInline && node.marks.some((mark) => SUGGESTIONS.includes(mark.type.name) && mark.attrs.id === id)) found.push(Decoration.inline(at, at + node.nodeSize, { class: "suggestion-now" }));
  });
  return found;
}

/** The suggestion that follows the cursor, or comes before it, and round again; null where there is none. */
export function beside({ doc, selection }, step) {
  const all = suggestionsIn(doc);
  const found = step > 0 ? all.find(({ from }) => from >= selection.to) : all.findLast(({ from }) => from < selection.from);
  return (found ?? all.at(step > 0 ? 0 : -1))?.id ?? null;
}
