import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Authors } from "../../main/resources/static/live/authors.js";
import { blocks, inks, pieces } from "../../main/resources/static/live/inks.js";
import { lib, soon } from "./live/house.js";

const LINA = 11;
const YANIS = 12;
const NIKOS = 13;
const ADA = 14; // of no school
const guerande = { weave: 2, town: "Guérande" };
const volos = { weave: 6, town: "Volos" };
const schoolOf = (client) => ({ [LINA]: guerande, [YANIS]: guerande, [NIKOS]: volos })[client] ?? null;

// one paragraph with a text in it, by client 1: from there come the kinds that the bundle does not name
const open = [];
after(() => open.forEach((authors) => authors.stop()));

/** Authors whose questions are counted in `asks`. */
function authors({ line = true, wait = 10 } = {}) {
  const ask = () => made.line && (made.asks += 1);
  const made = new Authors({ ask, told() {}, wait });
  open.push(Object.assign(made, { line, asks: 0 }));
  return made;
}

const letters = (text) => [text.length, ...new TextEncoder().encode(text)];
const FIRST = new Uint8Array([1, 2, 1, 0, 7, 1, ...letters("prosemirror"), 3, ...letters("paragraph"), 7, 0, 1, 0, 6, 0]);
const seed = new lib.Doc();
lib.applyUpdate(seed, FIRST);
const paragraph = seed.getXmlFragment("prosemirror").get(0);
const XmlElement = paragraph.constructor;
const XmlText = paragraph.get(0).constructor;

/** A document that several have changed, one after the other: [client, change(fragment)]. */
function written(...changes) {
  const all = new lib.Doc();
  for (const [client, change] of changes) {
    const own = new lib.Doc();
    lib.applyUpdate(own, lib.encodeStateAsUpdate(all));
    own.clientID = client;
    own.transact(() => change(own.getXmlFragment("prosemirror")));
    lib.applyUpdate(all, lib.encodeStateAsUpdate(own));
  }
  return all.getXmlFragment("prosemirror");
}

const block = (name, ...content) => {
  const made = new XmlElement(name);
  made.insert(0, content);
  return made;
};
const line = (words) => new XmlText(words);
const write = (at, words) => (fragment) => fragment.get(0).get(0).insert(at, words);

test("of each letter it is known who wrote it, and nothing of what is gone", () => {
  const fragment = written(
    [LINA, (all) => all.insert(0, [block("paragraph", line("Un pont de bois."))])],
    [NIKOS, write(8, "vieux ")],
    [LINA, (all) => all.get(0).get(0).delete(0, 3)],
  );
  assert.equal(fragment.get(0).get(0).toString(), "pont vieux de bois.");
  assert.deepEqual(pieces(fragment.get(0)), [
    { length: 5, client: LINA },
    { length: 6, client: NIKOS },
    { length: 8, client: LINA },
  ]);
});

test("a break counts as one letter, bold words as so many", () => {
  const fragment = written(
    [LINA, (all) => all.insert(0, [block("paragraph", line("Un"), block("hardBreak"), line("pont"))])],
    [NIKOS, (all) => all.get(0).get(2).format(0, 2, { bold: true })],
  );
  assert.deepEqual(pieces(fragment.get(0)), [{ length: 7, client: LINA }]);
});

test("a block of one school is its own, whoever of it has written", () => {
  assert.deepEqual(inks("Un pont.", [{ length: 3, client: LINA }, { length: 5, client: YANIS }], schoolOf), { whole: guerande });
});

test("where schools mix each run is of one", () => {
  const all = [{ length: 3, client: LINA }, { length: 5, client: NIKOS }, { length: 1, client: YANIS }];
  assert.deepEqual(inks("Un pont !", all, schoolOf), {
    runs: [
      { from: 0, to: 3, school: guerande },
      { from: 3, to: 8, school: volos },
      { from: 8, to: 9, school: guerande },
    ],
  });
});

test("words of nobody stay plain", () => {
  const all = [{ length: 3, client: LINA }, { length: 5, client: ADA }];
  assert.deepEqual(inks("Un pont.", all, schoolOf), { runs: [{ from: 0, to: 3, school: guerande }] });
  assert.equal(inks("Un pont.", [{ length: 8, client: ADA }], schoolOf), null);
  assert.equal(inks("", [], schoolOf), null);
});

test("what shows nothing makes no mixture", () => {
  const all = [{ length: 2, client: NIKOS }, { length: 8, client: LINA }, { length: 1, client: NIKOS }];
  assert.deepEqual(inks("\u200b Un pont.\u00a0", all, schoolOf), { whole: guerande });
});

test("blocks are found beside each other, however deep they lie", () => {
  const schema = lib.getSchema([lib.Document, lib.Paragraph, lib.Text, lib.BulletList, lib.ListItem, lib.HorizontalRule]);
  const fragment = written([
    LINA,
    (all) =>
      all.insert(0, [
        block("paragraph", line("Un")),
        block("horizontalRule"),
        block("bulletList", block("listItem", block("paragraph", line("deux"))), block("listItem", block("paragraph"))),
      ]),
  ]);
  const doc = lib.DocumentNode.fromJSON(schema, lib.yXmlFragmentToProsemirrorJSON(fragment));
  const found = [...blocks(doc, fragment)];
  assert.deepEqual(found.map(({ node }) => node.textContent), ["Un", "deux", ""]);
  for (const { node, at } of found) assert.equal(doc.resolve(at).parent, node);
  assert.deepEqual(pieces(found[1].type), [{ length: 4, client: LINA }]);
});

test("a text that has gone on in one of the two is left out", () => {
  const schema = lib.getSchema([lib.Document, lib.Paragraph, lib.Text]);
  const fragment = written([LINA, (all) => all.insert(0, [block("paragraph", line("Un"))])]);
  const doc = lib.DocumentNode.fromJSON(schema, { type: "doc", content: [{ type: "paragraph" }, { type: "paragraph" }] });
  assert.deepEqual([...blocks(doc, fragment)], []);
});

test("who has written is asked once, and again only while somebody may still come", async () => {
  const all = authors({ line: false });
  all.here([{ client: NIKOS, name: "Nikos", weave: 6, town: "Volos", you: true }]);
  all.need([LINA, ADA, NIKOS, 99]);
  all.line = true;
  all.need([]);
  all.need([LINA]);
  assert.equal(all.asks, 1);
  assert.deepEqual(all.schoolOf(NIKOS), volos, "whoever is here has a school before anybody has answered");
  all.know([
    { clients: [LINA, YANIS], name: "Lina", school: "Collège", town: "Guérande", country: "FR", weave: 2 },
    { clients: [ADA], name: null, school: null, town: null, country: null, weave: null },
  ]);
  assert.equal(all.schoolOf(LINA), all.schoolOf(YANIS));
  await soon(60);
  assert.ok(all.asks > 1, "what Nikos wrote has not arrived yet");
  all.know([{ clients: [NIKOS], name: "Nikos", school: "Gymnasio", town: "Volos", country: "GR", weave: 6 }]);
  const before = all.asks;
  all.need([LINA, ADA, NIKOS, 99]);
  await soon(60);
  assert.equal(all.asks, before, "of whom nobody knows anything it is not asked again");
});

test("whoever came between a question and its answer is asked for again", async () => {
  const all = authors();
  all.need([LINA]);
  all.need([NIKOS]);
  all.know([{ clients: [LINA], name: "Lina", town: "Guérande", weave: 2 }]);
  await soon(60);
  assert.ok(all.asks > 1);
  all.know([{ clients: [NIKOS], name: "Nikos", town: "Volos", weave: 6 }]);
  assert.deepEqual(all.schoolOf(NIKOS), volos);
});

test("the legend has schools by their patterns, people by their names, and no numbers", () => {
  const all = authors();
  all.know([
    { clients: [NIKOS], name: "Nikos", school: "Gymnasio", town: "Volos", country: "GR", weave: 6 },
    { clients: [YANIS], name: "Yanis", school: "Collège", town: "Guérande", country: "FR", weave: 2 },
    { clients: [LINA], name: "Lina", school: "Collège", town: "Guérande", country: "FR", weave: 2 },
    { clients: [ADA], name: "Ada", school: null, town: null, country: null, weave: null },
  ]);
  assert.deepEqual(all.bySchool([NIKOS, ADA, YANIS, LINA, NIKOS]), [
    { at: guerande, school: "Collège", country: "FR", people: ["Lina", "Yanis"] },
    { at: volos, school: "Gymnasio", country: "GR", people: ["Nikos"] },
    { at: null, school: null, country: null, people: ["Ada"] },
  ]);
  assert.deepEqual(all.bySchool([NIKOS]).map(({ people }) => people), [["Nikos"]]);
});
