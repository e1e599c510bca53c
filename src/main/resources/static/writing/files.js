// Files that are pasted or dropped into a text. They never become part of it by themselves: `writing:files` tells of them.

/** The files that a paste or drop is about; none where words came with them, as word processors send both. */
export function filesIn(transfer) {
  const files = [...(transfer?.files ?? [])];
  if (files.length === 0) return [];
  const names = files.map(({ name }) => name);
  const lines = transfer.getData("text/plain").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  const html = transfer.getData("text/html").replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>|&nbsp;/gi, "");
  const words = lines.some((line) => !names.includes(line) && !/^(https?|file):\S+$/i.test(line)) || /\S/.test(html);
  return words ? [] : files;
}

/** An extension that hands files over to `take(files)`. */
export function files(tiptap, take) {
  return tiptap.Extension.create({
    name: "files",
    addProseMirrorPlugins: () => [
      new tiptap.Plugin({
        key: new tiptap.PluginKey("files"),
        props: {
          handlePaste(view, event) {
            const found = filesIn(event.clipboardData);
            if (found.length > 0) take(found);
            return found.length > 0;
          },
          handleDrop(view, event, slice, moved) {
            const found = moved ? [] : [...(event.dataTransfer?.files ?? [])];
            if (found.length === 0) return false;
            event.preventDefault(); // else the browser leaves the page for the file
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at) {
              const { tr } = view.state;
              view.dispatch(tr.setSelection(tr.selection.constructor.near(tr.doc.resolve(at.pos))));
            }
            take(found);
            return true;
          },
        },
      }),
    ],
  });
}
