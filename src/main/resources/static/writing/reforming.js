// Suggests another form of words: bold, a link, a language.
import { inline, suggestion, textblocks, words } from "./anchors.js";
import { ranges } from "./ranges.js";

/** Those that are there as deleted, and behind them the same in the new form; one's own simply take it. */
export function formed({ made, state, own, id }, tr) {
  const { insertion, deletion } = state.schema.marks;
  const all = ranges(tr).flatMap(({ from, to }) => textblocks(state.doc, from, to).flatMap(({ node, start }) => changed(node, start, tr.doc)));
  for (const run of runs(all, own).toReversed()) {
    const { from, to, parts, how } = run;
    if (how === "own") {
      for (const { a, b, was, is } of parts) {
        was.filter((mark) => !mark.isInSet(is)).forEach((mark) => made.removeMark(a, b, mark));
        is.filter((mark) => !mark.isInSet(was)).forEach((mark) => made.addMark(a, b, mark));
      }
    } else if (how === "words") {
      const mark = insertion.create({ id: id() });
      made.insert(to, parts.map(({ node, is }) => node.mark(mark.addToSet(words(is)))));
      made.addMark(from, to, deletion.create({ id: id() }));
    }
  }
  const { from, to, empty: none } = state.selection;
  if (!none && tr.selection.from === from && all.length > 0) select(made, from, made.mapping.map(to, 1));
}

function changed(node, start, after) {
  return inline(node, start, start, start + node.content.size).flatMap(({ piece, a, b }) => {
    const place = after.resolve(a);
    return inline(place.parent, place.start(), a, b)
      .filter(({ piece: now }) => !same(piece.marks, now.marks))
      .map(({ piece: now, a: from, b: to }) => ({ a: from, b: to, was: piece.marks, is: now.marks, node: cut(now, place.start(), from, to, place.parent) }));
  });
}

function cut(node, start, from, to, parent) {
  return node.isText ? parent.cut(from - start, to - start).firstChild : node;
}

function runs(parts, own) {
  const found = [];
  for (const part of parts) {
    const mark = suggestion({ marks: part.was }, ["insertion"]);
    const how = own(mark?.attrs.id) ? "own" : suggestion({ marks: part.was }, ["deletion"]) ? "gone" : "words";
    const last = found.at(-1);
    if (last?.how === how && last.to === part.a) {
      last.to = part.b;
      last.parts.push(part);
    } else found.push({ how, from: part.a, to: part.b, parts: [part] });
  }
  return found;
}

function same(some, others) {
  return some.length === others.length && some.every((mark, at) => mark.eq(others[at]));
}

function select(made, from, to) {
  made.setSelection(made.selection.constructor.near(made.doc.resolve(from)));
  made.setSelection(made.selection.constructor.create(made.doc, from, to));
}
