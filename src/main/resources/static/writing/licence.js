/** How a licence is called by its key of SPDX, in every language; empty where there is nothing to tell. */
export function licenceWords(key) {
  if (!key || key === "own") return "";
  return key.replace("CC-PDM", "Public Domain Mark").replace(/^CC-/, "CC ").replace(/-(\d+\.\d+)$/, " $1");
}
