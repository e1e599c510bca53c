// What others write while one writes oneself comes in as a change of its own, marked by the binding to Yjs.
const BY_OTHERS = "y-sync$";

/** Whether all of it was written by others, or undone: nobody mends it here, since all would do it at once. */
export function byOthers(transactions) {
  return transactions.every((transaction) => transaction.getMeta(BY_OTHERS)?.isChangeOrigin);
}

/** An extension that makes no links of addresses which others have typed. */
export function othersAreLeft(tiptap) {
  return tiptap.Extension.create({
    name: "othersAreLeft",
    addProseMirrorPlugins: () => [
      new tiptap.Plugin({
        key: new tiptap.PluginKey("othersAreLeft"),
        filterTransaction(transaction) {
          if (byOthers([transaction])) transaction.setMeta("preventAutolink", true);
          return true;
        },
      }),
    ],
  });
}
