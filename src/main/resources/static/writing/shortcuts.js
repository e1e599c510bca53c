/** Keys of the editor that lead out of the text: to the toolbar, and to what a link asks. */
export function shortcuts(tiptap, controller) {
  return tiptap.Extension.create({
    name: "shortcuts",
    addKeyboardShortcuts: () => ({
      "Mod-k": () => controller.ask("link"),
      "Alt-F10": () => {
        controller.toolbar.focus();
        return true;
      },
    }),
  });
}
