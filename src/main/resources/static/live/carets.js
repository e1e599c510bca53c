// Where the others write: their carets with their names, which rest after two seconds, and what they have selected.
import { element } from "../writing/elements.js";

const REST = 2000;

/** An extension that shows the others of `awareness`, as the server says who they are, and tells it one's own place. */
export function carets(lib, awareness) {
  const moved = new Map();
  const timers = new Map();
  const school = ({ weave }) => (Number.isInteger(weave) ? weave : null);

  function caret(user, client) {
    const rests = Date.now() - (moved.get(client) ?? 0) >= REST;
    const name = typeof user.name === "string" ? user.name : "";
    return element(
      "span",
      { class: rests ? "caret rested" : "caret", "data-school": school(user), "data-client": client, "aria-hidden": "true" },
      element("b", { dir: "auto" }, name),
    );
  }

  return lib.Extension.create({
    name: "carets",
    priority: 999,
    addProseMirrorPlugins() {
      const { editor } = this;
      const at = (client) => editor.view?.dom.querySelector(`.caret[data-client="${client}"]`);
      const moves = ({ added, updated }) => {
        for (const client of [...added, ...updated]) {
          if (client === awareness.clientID) continue;
          moved.set(client, Date.now());
          at(client)?.classList.remove("rested");
          clearTimeout(timers.get(client));
          timers.set(client, setTimeout(() => at(client)?.classList.add("rested"), REST));
        }
      };
      const plugin = lib.yCursorPlugin(awareness, {
        cursorBuilder: caret,
        selectionBuilder: (user) => ({ class: "theirs", ...(school(user) ? { "data-school": String(school(user)) } : {}) }),
      });
      const listener = new lib.Plugin({
        key: new lib.PluginKey("carets"),
        view: () => {
          awareness.on("change", moves);
          return {
            destroy() {
              awareness.off("change", moves);
              timers.forEach(clearTimeout);
            },
          };
        },
      });
      return [listener, plugin];
    },
  });
}
