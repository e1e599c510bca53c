// Films and maps of other sites. `listed` are lines of data/embeds.tsv: {host, path, name}.
import { address } from "./address.js";

/** The address to keep of what somebody typed or pasted, a frame's HTML too; null where its site is not listed. */
export function embedded(listed, typed) {
  const framed = /<iframe[^>]*\ssrc="([^"]+)"/i.exec(typed ?? "")?.[1].replaceAll("&amp;", "&");
  const href = address((framed ?? typed)?.replace(/^\s*\/\//, "https://"))?.replace(/^http:/i, "https:");
  return href && hostOf(listed, href) ? href : null;
}

/** How the site is called that an address shows a film or map of; null where it is not listed. */
export function hostOf(listed, href) {
  const [, host, rest] = /^https:\/\/([^/?#]+)(\/.*)$/i.exec(href ?? "") ?? [];
  if (!host) return null;
  return listed.find((one) => one.host === host.toLowerCase() && new RegExp(`^(?:${one.path})$`, "u").test(rest))?.name ?? null;
}
