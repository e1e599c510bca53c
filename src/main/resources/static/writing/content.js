// What comes into an editor: the stored document, and what is pasted.
import { misfit } from "./schema.js";

/** The document to begin with: null for none, undefined for one that the editor would damage. */
export function read(tiptap, extensions, json) {
  if (!json.trim()) return null;
  try {
    const document = JSON.parse(json);
    if (document === null) return null;
    if (misfit(document) !== null) return undefined;
    if (!document.content?.length) return null;
    tiptap.DocumentNode.fromJSON(tiptap.getSchema(extensions), document).check();
    return document;
  } catch {
    return undefined;
  }
}

const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const ATTRIBUTE = /\s(lang|dir|style|on\w+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;
const LOOKS = {
  bold: /font-weight:\s*(bold|[6-9]00)/i,
  italic: /font-style:\s*italic/i,
  underline: /text-decoration[a-z-]*:[^;]*underline/i,
  strike: /text-decoration[a-z-]*:[^;]*line-through/i,
};

/**
 * Pasted HTML from elsewhere, without languages and directions (word processors put them on every word) and without
 * styles and scripts (our policy refuses even to parse them). What a style said of bold and the like is kept by name.
 */
export function clean(html) {
  if (html.includes("data-pm-slice")) return html;
  return html.replace(TAG, (tag) => {
    let looks = [];
    const bare = tag.replace(ATTRIBUTE, (_, name, value) => {
      if (name.toLowerCase() === "style") looks = Object.keys(LOOKS).filter((look) => LOOKS[look].test(value));
      return "";
    });
    // one word processor wraps all it copies in a <b> that is not bold
    if (/^<b\s[^>]*font-weight:\s*normal/i.test(tag)) return bare.replace(/^<b/i, "<span");
    return looks.length > 0 ? bare.replace(/(\s*\/?)>$/, ` data-pasted="${looks.join(" ")}"$1>`) : bare;
  });
}
