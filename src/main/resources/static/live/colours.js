// Draws whose words an editor of several shows: a bar beside a block of one school, lines under the words where several
// have written. Nothing is worked out while it is off; what has not changed is not worked out again.
import { blocks, inks, pieces } from "./inks.js";

export class Colours {
  /**
   * @param lib is the module "editor"; `fragment` what the editor shows
   * @param schoolOf {weave, town} of a client: the same object for the same school; null for none
   * @param drawn is told of the clients whose words are shown, each time that it was drawn
   */
  constructor(lib, { fragment, schoolOf, drawn }) {
    Object.assign(this, { lib, fragment, schoolOf, drawn, known: new WeakMap(), key: new lib.PluginKey("colours"), view: null });
  }

  get on() {
    return this.view !== null && this.key.getState(this.view.state).on;
  }

  show(on) {
    this.known = new WeakMap();
    this.tell({ on });
  }

  /** Something is known anew of clients. */
  again() {
    if (this.on) this.show(true);
  }

  tell(what) {
    const { view, key } = this;
    if (!view || view.isDestroyed) return;
    view.domObserver.flush(); // where the cursor has just gone, which a new state would put back
    view.dispatch(view.state.tr.setMeta(key, what).setMeta("addToHistory", false));
  }

  draw(doc) {
    const { DecorationSet } = this.lib;
    const drawn = [];
    const clients = new Set();
    for (const { node, type, at } of blocks(doc, this.fragment)) {
      const known = this.known.get(node) ?? this.work(node, type);
      if (!known) continue;
      for (const client of known.clients) clients.add(client);
      if (known.inks) drawn.push(...this.marks(known.inks, node, at));
    }
    queueMicrotask(() => this.drawn(clients));
    return DecorationSet.create(doc, drawn);
  }

  work(node, type) {
    const all = pieces(type);
    const { size } = node.content;
    if (all.reduce((sum, { length }) => sum + length, 0) !== size) return null; // Yjs has not heard of it yet
    const text = node.textBetween(0, size, null, "\n");
    const known = { clients: all.map(({ client }) => client), inks: size > 0 ? inks(text, all, this.schoolOf) : null };
    this.known.set(node, known);
    return known;
  }

  marks({ whole, runs }, node, at) {
    const { Decoration } = this.lib;
    const named = ({ weave, town }) => ({ "data-school": String(weave), "data-by": town });
    if (whole) return [Decoration.node(at - 1, at - 1 + node.nodeSize, named(whole))];
    return runs.map(({ from, to, school }) => Decoration.inline(at + from, at + to, { class: "by", ...named(school) }));
  }

  get extension() {
    const colours = this;
    const { lib, key } = this;
    const off = { on: false, drawn: lib.DecorationSet.empty };
    return lib.Extension.create({
      name: "colours",
      addProseMirrorPlugins: () => [
        new lib.Plugin({
          key,
          state: {
            init: () => off,
            apply(change, before, _, state) {
              const told = change.getMeta(key);
              const on = told?.on ?? before.on;
              if (!on) return off;
              if (told || change.getMeta(lib.ySyncPluginKey)) return { on, drawn: colours.draw(state.doc) };
              return change.docChanged ? { on, drawn: before.drawn.map(change.mapping, change.doc) } : before;
            },
          },
          props: { decorations: (state) => key.getState(state).drawn },
          view(view) {
            colours.view = view;
            let frame = 0;
            // what one types oneself Yjs hears of after the editor has shown it
            const soon = () => {
              cancelAnimationFrame(frame);
              frame = requestAnimationFrame(() => !view.composing && colours.on && colours.tell({}));
            };
            return {
              update: (_, before) => key.getState(view.state).on && before.doc !== view.state.doc && soon(),
              destroy() {
                cancelAnimationFrame(frame);
                colours.view = null;
              },
            };
          },
        }),
      ],
    });
  }
}
