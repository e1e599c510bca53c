// Signs of the toolbar: 24 grid, stroke 1.75, round ends. Those in TURNED show a direction and turn in right-to-left pages.

export const PATHS = {
  undo: "M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
  redo: "m16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h3",
  paragraph: "M5 7V5h14v2M12 5v14M9 19h6",
  heading2: "M6 5v14M18 5v14M6 12h12",
  heading3: "M4 6v12M12 6v12M4 12h8M16 14.2c.3-2.3 4-2.2 3.9.2-.1 1.6-3.9 2.6-3.9 4.6h4",
  heading4: "M4 6v12M12 6v12M4 12h8M16.2 12.6h3.6l-2.2 2.5c1.4 0 2.4.7 2.4 1.8 0 1.9-2.9 2.2-3.9.7",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  italic: "M11 5h6M7 19h6M14 5l-4 14",
  underline: "M7 4v7a5 5 0 0 0 10 0V4M6 20h12",
  strike: "M4 12h16M16 7.5C15 5.8 13.6 5 12 5c-2.6 0-4 1.4-4 3.2M8 16.5c1 1.7 2.4 2.5 4 2.5 2.6 0 4.2-1.5 4-3.5",
  bulletList: "M10 6h10M10 12h10M10 18h10M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  orderedList: "M10 6h10M10 12h10M10 18h10M4 4.5 5.5 4v4.5M4 15.6c.6-.8 2.4-.6 2.4.6 0 1-1.2 1.5-2.4 2.8h2.6",
  blockquote: "M5 6v12M9 8h11M9 12h11M9 16h7",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  page: "M13 3H6v18h12V8zM13 3v5h5M9 15h5M12 12.5l2.5 2.5-2.5 2.5",
  material: "M3.5 5h17v14h-17zM4 17l5-5.5 4 4 3-2.7 4.2 4M15.8 7.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6",
  embed: "M4 5h16v14H4zM10 9l5 3-5 3z",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M12 10v9",
  horizontalRule: "M3 12h18M7 6h10M7 18h10",
  subscript: "m4 6 8 9M12 6l-8 9M16 15.6c.6-.9 3-.8 3 .8 0 1.2-1.6 1.9-3 3.6h3.2",
  superscript: "m4 9 8 9M12 9l-8 9M16 4.6c.6-.9 3-.8 3 .8 0 1.2-1.6 1.9-3 3.6h3.2",
  code: "m8 7-5 5 5 5M16 7l5 5-5 5",
  suggest: "M4 20l1-4.5L15.5 5l3.5 3.5L8.5 19zM13 20h7M16.5 16.5v7",
  comment: "M4 4.5h16v11.5h-8.3L7 20.5V16H4z",
  language: "M4 6h9M8.5 4v2M11.5 6c-1 4-3.5 6.5-7 8.5M6 9c1.2 2.4 3 4 5.5 5M12.5 20l4-9 4 9M14 17h5",
  clear: "M6 5h13M12.5 5l-2 8M9 19h4M4 4l16 16",
  more: "M4.5 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0M11.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0M17.9 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0",
  rowAfter: "M4 5h16v6H4zM12 14v6M9 17h6",
  rowDelete: "M4 5h16v6H4zM9 17h6",
  columnAfter: "M5 4h6v16H5zM17 9v6M14 12h6",
  columnDelete: "M5 4h6v16H5zM14 12h6",
  headerRow: "M4 5h16v14H4zM4 10h16M8 7.5h8",
  tableDelete: "M4 5h16v14H4zM9 9l6 6M15 9l-6 6",
};
const TURNED = new Set(["undo", "redo", "page", "bulletList", "blockquote", "columnAfter"]);
// Digits do not turn, their place does.
const FROM_THE_RIGHT = { orderedList: "M4 6h10M4 12h10M4 18h10M18 4.5 19.5 4v4.5M18 15.6c.6-.8 2.4-.6 2.4.6 0 1-1.2 1.5-2.4 2.8h2.6" };
const SVG = "http://www.w3.org/2000/svg";

/** The sign of a tool. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", (document.dir === "rtl" && FROM_THE_RIGHT[name]) || PATHS[name]);
  if (TURNED.has(name)) path.setAttribute("class", "turns");
  svg.append(path);
  return svg;
}
