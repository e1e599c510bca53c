// Whose words a text of Yjs has: its blocks beside those of ProseMirror, and which runs of them are of which school.
const NOTHING = /^[\s\u200b]*$/; // what shows nothing by itself, the anchors of suggestions included

function* items(type) {
  for (let item = type._start; item; item = item.right) if (!item.deleted && item.countable) yield item;
}

const isElement = (type) => type?.nodeName !== undefined;

/** [{length, client}] of a block of text, one after the other. */
export function pieces(block) {
  const all = [];
  const add = (length, client) => {
    if (all.at(-1)?.client === client) all.at(-1).length += length;
    else all.push({ length, client });
  };
  for (const { id, content } of items(block)) {
    if (isElement(content.type)) add(1, id.client); // a break within the line
    else if (content.type) for (const item of items(content.type)) if (item.content.str !== undefined) add(item.length, item.id.client);
  }
  return all;
}

/**
 * {whole: school} of a block that one school alone has written; {runs: [{from, to, school}]} where several have, or one
 * beside nobody; null where no school has. What shows nothing goes with what stands before it.
 *
 * @param all the pieces of `text`
 * @param schoolOf the school of a client: the same object for the same school; null for none
 */
export function inks(text, all, schoolOf) {
  const runs = [];
  const begin = text.search(/[^\s\u200b]/);
  let from = 0;
  let to = 0;
  for (const { length, client } of all) {
    to += length;
    if (to <= begin) continue;
    const school = schoolOf(client) ?? null;
    const last = runs.at(-1);
    if (last && (last.school === school || NOTHING.test(text.slice(from, to)))) last.to = to;
    else runs.push({ from, to, school });
    from = to;
  }
  if (runs.length === 1) return runs[0].school && { whole: runs[0].school };
  return runs.some(({ school }) => school) ? { runs: runs.filter(({ school }) => school) } : null;
}

/** The blocks of text of a document of ProseMirror, each with where its words begin and what it is in Yjs. */
export function* blocks(node, type, at = 0) {
  if (node.isTextblock) {
    yield { node, type, at };
    return;
  }
  const types = [...items(type)].map(({ content }) => content.type).filter(isElement);
  if (types.length !== node.childCount) return; // one of them has gone on meanwhile
  let place = at;
  for (const [index, its] of types.entries()) {
    const child = node.child(index);
    if (child.isTextblock || !child.isLeaf) yield* blocks(child, its, place + 1);
    place += child.nodeSize;
  }
}
