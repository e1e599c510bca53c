// Addresses that a link may have: the web and mail. What people type is completed.

const WEB = /^https?:\/\/[^\p{C}\p{Z}/?#@\\"<>]+([/?#][^\p{C}\p{Z}\\"<>]*)?$/iu;
const MAIL = /^mailto:(?!.*%0[ad])[^\p{C}\p{Z}@?\\"<>]+@[^\p{C}\p{Z}@\\"<>]+$/iu;
const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u;
const LONGEST = 2000;

/** The whole address of what was typed, or null when no link can be made of it. */
export function address(typed) {
  const text = typed?.trim() ?? "";
  if (text === "" || text.length > LONGEST) return null;
  if (isAddress(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return null;
  if (isAddress(`mailto:${text}`)) return `mailto:${text}`;
  return HOST.test(text) && isAddress(`https://${text}`) ? `https://${text}` : null;
}

/** Whether a link may carry this as it stands. */
export function isAddress(text) {
  return typeof text === "string" && text.length <= LONGEST && (WEB.test(text) || MAIL.test(text));
}
