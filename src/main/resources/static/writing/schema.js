// Schema 1 of a document, as plain data: what each kind of node and mark may carry, and whether a document fits.
export const TAGS = ["id", "lang", "dir"];
export const LEVELS = [2, 3, 4];
export const DIRECTIONS = ["ltr", "rtl", "auto"];
export const BLOCKS = {
  paragraph: [],
  heading: ["level"],
  bulletList: [],
  orderedList: ["start"],
  listItem: [],
  blockquote: [],
  codeBlock: [],
  horizontalRule: [],
  table: [],
  tableRow: [],
  tableHeader: ["colspan", "rowspan", "colwidth"],
  tableCell: ["colspan", "rowspan", "colwidth"],
  picture: ["material", "file", "alt", "credit", "licence"],
  film: ["material", "file", "title", "credit", "licence", "captions"],
  sound: ["material", "file", "title", "credit", "licence", "captions"],
  fileCard: ["material", "file", "title", "credit", "licence"],
  gallery: [],
  embed: ["href"],
};
export const FIGURES = ["picture", "film", "sound", "fileCard", "embed"];
/** The attribute with what a figure says besides its caption. */
export const NAMES_OF_WORDS = { picture: "alt", film: "title", sound: "title", fileCard: "title" };
const REQUIRED = {
  heading: ["level"],
  picture: ["material", "file", "alt"],
  film: ["material", "file", "title"],
  sound: ["material", "file", "title"],
  fileCard: ["material", "file", "title"],
  embed: ["href"],
};
// A mark encloses those named after it.
export const MARKS = {
  link: ["href", "page"],
  lang: ["lang", "dir"],
  insertion: ["id"],
  deletion: ["id"],
  modification: ["id"],
  bold: [],
  italic: [],
  underline: [],
  strike: [],
  subscript: [],
  superscript: [],
  code: [],
};
export const STYLES = ["bold", "italic", "underline", "strike", "subscript", "superscript", "code"];

const whole = (value) => Number.isInteger(value) && value >= 0;
const text = (value) => typeof value === "string";
const FITS = {
  id: text,
  lang: text,
  href: text,
  page: text,
  material: (value) => text(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  file: (value) => text(value) && /^[0-9a-f]{64}$/.test(value),
  alt: (value) => text(value) && value.length <= 500 && /[\p{L}\p{N}]/u.test(value),
  title: (value) => text(value) && value.length <= 200 && value.trim() !== "",
  credit: (value) => text(value) && value.length <= 200,
  licence: text,
  captions: (value) => text(value) && /^([a-z]{2,3}(-[A-Za-z]{2,4})?:[0-9a-f]{64}(,(?!$)|$)){0,12}$/.test(value),
  dir: (value) => DIRECTIONS.includes(value),
  level: (value) => LEVELS.includes(value),
  start: whole,
  colspan: whole,
  rowspan: whole,
  colwidth: (value) => Array.isArray(value) && value.every(whole),
};

/** The name of the first thing in a document that schema 1 does not know, or null when it fits. */
export function misfit(doc) {
  if (!isObject(doc) || doc.type !== "doc") return "doc";
  return unknownKey(doc, ["type", "attrs", "content"]) ?? unknownAttribute("doc", doc.attrs, []) ?? within(doc);
}

function within(parent) {
  if (parent.content == null) return null;
  if (!Array.isArray(parent.content)) return parent.type;
  return first(parent.content, node);
}

function node(json) {
  if (!isObject(json)) return "node";
  if (json.type === "text") {
    if (!text(json.text) || json.text === "") return "text";
    return unknownKey(json, ["type", "attrs", "text", "marks"]) ?? unknownAttribute("text", json.attrs, []) ?? marks(json);
  }
  if (json.type === "hardBreak") {
    return unknownKey(json, ["type", "attrs", "marks"]) ?? unknownAttribute("hardBreak", json.attrs, []) ?? marks(json);
  }
  if (!Object.hasOwn(BLOCKS, json.type)) return String(json.type);
  return (
    missing(json) ??
    unknownKey(json, ["type", "attrs", "content"]) ??
    unknownAttribute(json.type, json.attrs, [...TAGS, ...BLOCKS[json.type]]) ??
    within(json)
  );
}

function missing({ type, attrs }) {
  const name = REQUIRED[type]?.find((required) => attrs?.[required] == null);
  return name === undefined ? null : `${type}.${name}`;
}

/** Whether a block of this kind may carry these attributes; others that come with them do not matter. */
export function fitsIn(type, attributes) {
  const attrs = Object.fromEntries(BLOCKS[type].map((name) => [name, attributes[name]]));
  return (missing({ type, attrs }) ?? unknownAttribute(type, attrs, BLOCKS[type])) === null;
}

function marks(json) {
  if (json.marks == null) return null;
  if (!Array.isArray(json.marks)) return json.type;
  return first(json.marks, (mark) => {
    if (!isObject(mark) || !Object.hasOwn(MARKS, mark.type)) return String(mark?.type);
    return unknownKey(mark, ["type", "attrs"]) ?? unknownAttribute(mark.type, mark.attrs, MARKS[mark.type]);
  });
}

function unknownKey(json, known) {
  const key = Object.keys(json).find((name) => !known.includes(name));
  return key === undefined ? null : `${json.type}.${key}`;
}

// What is null says nothing, so it may stand anywhere.
function unknownAttribute(type, attributes, known) {
  if (attributes == null) return null;
  if (!isObject(attributes)) return `${type}.attrs`;
  const name = Object.keys(attributes).find(
    (key) => attributes[key] != null && (!known.includes(key) || !FITS[key](attributes[key])),
  );
  return name === undefined ? null : `${type}.${name}`;
}

function first(items, look) {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
