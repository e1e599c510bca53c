// How much fits: said before anything is sent.

/** A size as people say it, in the language of the page: 84 kB, 1.2 MB. */
export function size(bytes, language) {
  const [unit, count] = [["kilobyte", 1e3], ["megabyte", 1e6], ["gigabyte", 1e9]].findLast(([, least]) => bytes >= least) ?? ["kilobyte", 1e3];
  const digits = unit === "kilobyte" ? 0 : 1;
  return new Intl.NumberFormat(language, { style: "unit", unit, numberingSystem: "latn", maximumFractionDigits: digits }).format(Math.max(bytes / count, digits ? 0 : 1));
}

/** For each size the name of what is wrong with it, or null: "empty", "large", or "room" from where the room is full. */
export function misfits(sizes, { largest, left }) {
  let rest = left;
  return sizes.map((bytes) => {
    if (bytes === 0) return "empty";
    if (bytes > largest) return "large";
    if (bytes > rest) return "room";
    rest -= bytes;
    return null;
  });
}

const PICTURES = ["image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp"];
const FOREIGN = /\.(hei[cf]|avif|tiff?)$/i; // of these many systems know no type

/** Which of the kinds of materials a file is, as far as it says so; the server looks for itself. */
export function kindOf({ type, name }) {
  const [sort] = (type ?? "").split("/");
  if (!type && FOREIGN.test(name)) return "picture";
  return { image: "picture", video: "film", audio: "sound" }[sort] ?? "file";
}

/** Whether the server takes a picture as it is. */
export function takes({ type }) {
  return PICTURES.includes(type);
}

/** What a picture is called of which nobody has said more than what one sees; cameras give numbers only. */
export function titleOf(alt, longest = 80) {
  const words = alt.trim().replace(/\s+/g, " ");
  if (words.length <= longest) return words.replace(/[.。؟!?]$/u, "");
  return `${words.slice(0, longest).replace(/\s+\S*$/, "")}…`;
}
