// Languages that a passage may be in, and which way they run.

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"]);

/** Offered where the page names none: those of the countries that twin, and of the families there. */
export const OFFERED = (
  "ar bg bs ca cs da de el en es et eu fa fi fr ga he hr hu hy is it ka lb lt lv mk mt nb nl pl pt ro ru sk sl sq sr sv tr uk ur zh"
).split(" ");

export function direction(tag) {
  if (!tag) return null;
  const lower = tag.toLowerCase();
  if (/-(arab|hebr|thaa|syrc)\b/.test(lower)) return "rtl";
  if (/-(latn|cyrl)\b/.test(lower)) return "ltr";
  return RIGHT_TO_LEFT.has(lower.split("-")[0]) ? "rtl" : "ltr";
}

/** [tag, name] of each language, named and sorted in the reader's language. */
export function named(tags, reader) {
  const names = new Intl.DisplayNames([reader || "en"], { type: "language", fallback: "code" });
  return tags.map((tag) => [tag, names.of(tag)]).sort((one, other) => one[1].localeCompare(other[1], reader || "en"));
}
