import { byOthers } from "./others.js";

const ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"; // as jumelage.document.ShortIds
const LENGTH = 10;

/** An id for a block, which no other in a document has. */
export function freshId(random = crypto.getRandomValues(new Uint8Array(64))) {
  const most = 256 - (256 % ALPHABET.length); // all letters are as likely
  const id = [...random].filter((byte) => byte < most).map((byte) => ALPHABET[byte % ALPHABET.length]);
  return id.length < LENGTH ? freshId() : id.slice(0, LENGTH).join("");
}

/**
 * An extension by which no two blocks have the same id. A block that was copied from another loses it, and the server
 * names it anew; where several write `together`, it is named here, and so is a new one.
 */
export function distinctIds(tiptap, together = false) {
  return tiptap.Extension.create({
    name: "distinctIds",
    addProseMirrorPlugins: () => [
      new tiptap.Plugin({
        key: new tiptap.PluginKey("distinctIds"),
        appendTransaction(transactions, before, now) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          if (together && byOthers(transactions)) return null;
          const seen = new Set();
          const change = now.tr;
          now.doc.descendants((node, at) => {
            if (node.isInline || !("id" in node.attrs)) return;
            const { id } = node.attrs;
            if (id == null ? together : seen.has(id)) change.setNodeAttribute(at, "id", together ? freshId() : null);
            seen.add(id);
          });
          if (!change.docChanged) return null;
          return together ? change : change.setMeta("addToHistory", false); // Yjs would not undo the rest either
        },
      }),
    ],
  });
}
