/** An extension that takes the id away from a block that was copied from another: the server names it anew. */
export function distinctIds(tiptap) {
  return tiptap.Extension.create({
    name: "distinctIds",
    addProseMirrorPlugins: () => [
      new tiptap.Plugin({
        key: new tiptap.PluginKey("distinctIds"),
        appendTransaction(transactions, before, now) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          const seen = new Set();
          const change = now.tr;
          now.doc.descendants((node, at) => {
            const id = node.attrs.id;
            if (id == null || node.isInline) return;
            if (seen.has(id)) change.setNodeAttribute(at, "id", null);
            seen.add(id);
          });
          return change.docChanged ? change.setMeta("addToHistory", false) : null;
        },
      }),
    ],
  });
}
