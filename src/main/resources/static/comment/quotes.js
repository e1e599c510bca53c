// Finds the words of a note in a text. White space does not count: the setting of a page changes it.
const SPACE = /[\s\u00a0\u202f\u2060]/;

/** The text without white space, and where each letter stood. */
export function bare(text) {
  const letters = [];
  const places = [];
  for (let index = 0; index < text.length; index += 1) {
    if (SPACE.test(text[index])) continue;
    letters.push(text[index]);
    places.push(index);
  }
  return { letters: letters.join(""), places };
}

/** From where to where `quote` stands in `text`, nearest to `place`; null where it does not. */
export function found(text, quote, place = 0) {
  const within = bare(text);
  const sought = bare(quote).letters;
  if (sought === "") return null;
  let nearest = null;
  for (let at = within.letters.indexOf(sought); at >= 0; at = within.letters.indexOf(sought, at + 1)) {
    const from = within.places[at];
    if (nearest && Math.abs(from - place) >= Math.abs(nearest.from - place)) continue;
    nearest = { from, to: within.places[at + sought.length - 1] + 1 };
  }
  return nearest;
}

/** No more than a note keeps, and no half of a character that takes two units. */
export function cut(quote, longest = 300) {
  if (quote.length <= longest) return quote;
  const half = quote.charCodeAt(longest - 1) >= 0xd800 && quote.charCodeAt(longest - 1) <= 0xdbff;
  return quote.slice(0, half ? longest - 1 : longest);
}
