// Changes that ask something first: where a link leads, which language a passage is in.
import { direction } from "./languages.js";

export function linkTo(editor, href, words = href) {
  return link(editor, { href, page: null }, words.replace(/^(mailto:|https?:\/\/)/, ""));
}

export function linkToPage(editor, { id, title }) {
  return link(editor, { href: null, page: id }, title);
}

export function unlink(editor) {
  return editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
}

function link(editor, attributes, words) {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive("link")) {
    return chain.insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: attributes }] }).unsetMark("link").run();
  }
  return chain.extendMarkRange("link").setMark("link", attributes).setMeta("preventAutolink", true).run();
}

/** The language of the blocks that the selection touches; null takes it back. */
export function speakBlocks(editor, lang) {
  return editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const { from, to } = tr.selection;
      tr.doc.nodesBetween(from, to, (node, at) => {
        if (!node.isTextblock) return;
        tr.setNodeAttribute(at, "lang", lang);
        tr.setNodeAttribute(at, "dir", direction(lang));
      });
      return true;
    })
    .run();
}

/** The language of the selected words. */
export function speakWords(editor, lang) {
  const chain = editor.chain().focus();
  return lang === null ? chain.unsetMark("lang").run() : chain.setMark("lang", { lang, dir: direction(lang) }).run();
}
