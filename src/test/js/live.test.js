import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Counts } from "../../main/resources/static/live/counts.js";
import { words } from "../../main/resources/static/live/copies.js";
import { farewell } from "../../main/resources/static/live/farewells.js";
import { pause } from "../../main/resources/static/live/line.js";
import { bySchool } from "../../main/resources/static/live/people.js";
import { Sheet } from "../../main/resources/static/live/sheet.js";
import { said } from "../../main/resources/static/live/sign.js";
import { Telling, authors, blockOf } from "../../main/resources/static/live/telling.js";
import { AWARENESS, NEWS, presence, read } from "../../main/resources/static/live/wire.js";
import { forgetSheets, sheetKey } from "../../main/resources/static/shell/drafts.js";
import { freshId } from "../../main/resources/static/writing/distinct_ids.js";
import { House, lib, soon, told, until } from "./live/house.js";

const open = [];
after(() => open.forEach((sheet) => sheet.leave()));

function sheet(house, { epoch = 0, unsaved = 0, doc = new lib.Doc(), ...ways } = {}) {
  const heard = { added: [], people: [], news: [], authors: [], ended: [], blocked: 0 };
  const made = new Sheet(lib, {
    doc,
    address: "ws://house/writing/room/document",
    epoch,
    unsaved,
    ways: { WebSocket: house.WebSocket, ...ways },
    told: {
      changed() {},
      added: (count) => heard.added.push(count),
      people: (people, now) => heard.people.push([people, now]),
      news: (news) => heard.news.push(news),
      authors: (authors) => heard.authors.push(authors),
      ended: (what) => heard.ended.push(what),
      blocked: () => (heard.blocked += 1),
    },
  });
  made.heard_ = heard;
  open.push(made);
  made.open();
  return made;
}

const text = (doc) => doc.getText("words");
const write = (one, words) => text(one.doc).insert(text(one.doc).length, words);

test("what one writes the others read, and the sign says so only when it is kept", async () => {
  const house = new House({ keeps: 80 });
  const lina = sheet(house);
  const nikos = sheet(house);
  await until(() => lina.saved && nikos.saved, "both are here");
  write(lina, "Le pont");
  assert.equal(lina.saved, false);
  assert.equal(lina.counts.unsaved, 1);
  await soon(90);
  assert.equal(lina.saved, false, "sent, but not kept");
  await until(() => lina.saved, "kept");
  assert.equal(String(text(nikos.doc)), "Le pont");
});

test("keystrokes within a moment are one message", async () => {
  const house = new House();
  const lina = sheet(house);
  await until(() => lina.saved, "here");
  const before = house.messages;
  for (const letter of "un pont de bois") write(lina, letter);
  await until(() => lina.saved, "kept");
  assert.equal(house.messages - before, 1);
  assert.equal(String(text(house.doc)), "un pont de bois");
});

test("who has written is told when it is asked, and only then", async () => {
  const authors = [{ clients: [7], name: "Nikos", town: "Volos", weave: 6 }];
  const lina = sheet(new House({ authors }));
  assert.equal(lina.ask(), false, "without a line nobody hears it");
  await until(() => lina.saved, "here");
  assert.deepEqual(lina.heard_.authors, []);
  assert.equal(lina.ask(), true);
  await until(() => lina.heard_.authors.length > 0, "told");
  assert.deepEqual(lina.heard_.authors, [authors]);
});

test("what was written without a line is there when it is back, and is counted", async () => {
  const house = new House();
  const lina = sheet(house);
  const nikos = sheet(house);
  await until(() => lina.saved && nikos.saved, "both are here");
  house.open = false;
  house.drop();
  await until(() => lina.state === "offline", "offline");
  write(lina, "un ");
  write(lina, "pont");
  write(nikos, "χειμώνας");
  assert.equal(lina.counts.unsaved, 2);
  assert.equal(lina.saved, false);
  await soon(150);
  house.open = true;
  lina.line.hurry();
  nikos.line.hurry();
  await until(() => lina.saved && nikos.saved, "both are back");
  await until(() => String(text(lina.doc)) === String(text(nikos.doc)), "the same");
  assert.match(String(text(house.doc)), /un pont/);
  assert.match(String(text(house.doc)), /χειμώνας/);
  assert.deepEqual(lina.heard_.added, [2]);
  assert.deepEqual(nikos.heard_.added, [1]);
});

test("what was sent and not kept when the line fell is sent again", async () => {
  const house = new House({ keeps: 60_000 });
  const lina = sheet(house);
  await until(() => lina.state === "here", "here");
  write(lina, "perdu ?");
  await soon(100);
  house.drop();
  await until(() => lina.state === "offline", "offline");
  assert.equal(lina.counts.unsaved, 1);
  house.keeps = 0;
  lina.line.hurry();
  await until(() => lina.saved, "kept");
  assert.equal(String(text(house.doc)), "perdu ?");
});

test("what an earlier visit left on the device is sent and counted", async () => {
  const house = new House({ epoch: 4 });
  const doc = new lib.Doc();
  const before = new lib.Doc();
  text(before).insert(0, "hier");
  lib.applyUpdate(doc, lib.encodeStateAsUpdate(before));
  const lina = sheet(house, { doc, epoch: 4, unsaved: 3 });
  await until(() => lina.saved, "kept");
  assert.deepEqual(lina.heard_.added, [3]);
  assert.equal(String(text(house.doc)), "hier");
  assert.equal(house.asked[0].searchParams.get("epoch"), "4");
  assert.equal(house.asked[0].searchParams.get("client"), String(doc.clientID));
  assert.equal(house.asked[0].searchParams.get("v"), "1");
});

test("writers who come and go, on a line that falls, end with the same text and lose no character", async () => {
  const house = new House({ keeps: 5 });
  const all = Array.from({ length: 5 }, () => sheet(house));
  await until(() => all.every((one) => one.saved), "all are here");
  for (let round = 0; round < 12; round += 1) {
    all.forEach((one, who) => text(one.doc).insert(Math.floor(Math.random() * (text(one.doc).length + 1)), String.fromCharCode(97 + who)));
    if (round % 4 === 2) house.drop();
    if (round % 4 === 3) all.forEach((one) => one.line.hurry());
    await soon(15);
  }
  all.forEach((one) => one.line.hurry());
  await until(() => all.every((one) => one.saved), "all is kept");
  await until(() => all.every((one) => String(text(one.doc)) === String(text(house.doc))), "the same");
  for (const letter of "abcde") assert.equal(String(text(house.doc)).split(letter).length - 1, 12, letter);
});

test("a line on which nothing comes is given up", async () => {
  const house = new House();
  const lina = sheet(house, { silence: 60 });
  await until(() => lina.saved, "here");
  await until(() => lina.state === "offline", "silence");
  await until(() => lina.state === "here", "back by itself");
});

test("of the cursor only the cursor is told, and nobody is seen without a line", async () => {
  const house = new House();
  const lina = sheet(house);
  const nikos = sheet(house);
  await until(() => lina.saved && nikos.saved, "both are here");
  lina.awareness.setLocalState({ cursor: { anchor: 1, head: 2 }, name: "Lina" });
  await until(() => nikos.awareness.getStates().get(lina.doc.clientID)?.cursor, "seen");
  assert.deepEqual(nikos.awareness.getStates().get(lina.doc.clientID), { cursor: { anchor: 1, head: 2 } });
  house.drop();
  await until(() => nikos.state === "offline", "offline");
  assert.equal(nikos.awareness.getStates().has(lina.doc.clientID), false);
  lina.line.hurry();
  nikos.line.hurry();
  await until(() => nikos.awareness.getStates().get(lina.doc.clientID)?.cursor, "seen again");
});

test("people and news reach the page; an empty word of presence and what is not known do no harm", async () => {
  const house = new House({ epoch: 7 });
  const lina = sheet(house);
  await until(() => lina.saved, "here");
  assert.deepEqual(lina.heard_.people.at(-1), [[], 7]);
  for (const line of house.lines) {
    house.send(line, told(NEWS, { kind: "comments" }));
    house.send(line, new Uint8Array([1]));
    house.send(line, new Uint8Array([1, 0]));
    house.send(line, new Uint8Array([1, 1, 0]));
    house.send(line, new Uint8Array([90, 1, 2]));
  }
  await until(() => lina.heard_.news.length > 0, "news");
  assert.deepEqual(lina.heard_.news, [{ kind: "comments" }]);
  write(lina, "x");
  await until(() => lina.saved, "the line is still there");
  assert.deepEqual(house.asked.length, 1);
});

for (const [code, then, why] of [
  [4401, "end", "signedOut"],
  [4403, "end", "shut"],
  [4410, "end", "gone"],
  [4409, "anew", "oldEpoch"],
  [4422, "anew", "refused"],
  [4426, "reload", "oldSchema"],
]) {
  test(`${code} is an end: ${why}`, async () => {
    const house = new House();
    const lina = sheet(house);
    await until(() => lina.saved, "here");
    house.open = false;
    house.drop(code);
    await until(() => lina.heard_.ended.length > 0, "told");
    assert.deepEqual(lina.heard_.ended, [{ then, why }]);
    write(lina, "noch da");
    assert.equal(lina.counts.unsaved, 1);
    await soon(700);
    assert.equal(house.asked.length, 1, "it does not come back");
  });
}

for (const code of [1006, 1013, 4408, 4429]) {
  test(`after ${code} it comes back by itself`, async () => {
    const house = new House();
    const lina = sheet(house);
    await until(() => lina.saved, "here");
    house.drop(code);
    await until(() => house.asked.length === 2 && lina.saved, "back");
    assert.deepEqual(lina.heard_.ended, []);
  });
}

test("where no line opens, that is told, and whoever has a copy writes on", async () => {
  const house = new House();
  house.open = false;
  const lina = sheet(house);
  const kept = sheet(house);
  kept.restored();
  for (let at = 0; at < 5; at += 1) {
    await soon(15);
    lina.line.hurry();
    kept.line.hurry();
  }
  await until(() => lina.line.unopened > 3, "tries");
  assert.equal(lina.heard_.blocked, 1);
  assert.equal(lina.state, "connecting");
  assert.equal(kept.state, "offline");
});

test("pauses grow, with chance, and end at half a minute", () => {
  assert.equal(pause(0, 1), 500);
  assert.equal(pause(0, 0), 250);
  assert.equal(pause(3, 1), 4000);
  assert.equal(pause(30, 1), 30_000);
  assert.equal(pause(30, 0), 15_000);
});

test("only what the server has told is counted as kept", () => {
  const counts = new Counts();
  counts.change();
  counts.change();
  counts.message();
  counts.change();
  counts.saved(1);
  assert.equal(counts.unsaved, 1);
  counts.saved(5);
  assert.equal(counts.unsaved, 1, "no such message");
  counts.message();
  counts.message();
  counts.saved(2);
  assert.equal(counts.unsaved, 0);
  assert.equal(counts.settled, false, "the third is not answered");
  counts.saved(3);
  assert.equal(counts.settled, true);
});

test("the sign never says saved while something is not", () => {
  const at = (state, saved, unsaved, since = 0) => said({ state, saved, unsaved, since, now: 2000 });
  assert.equal(at("here", true, 0), "saved");
  assert.equal(at("here", false, 3), "unsaved");
  assert.equal(at("here", false, 3, 1500), "saving");
  assert.equal(at("here", false, 0), "saving");
  assert.equal(at("offline", false, 0), "offline");
  assert.equal(at("connecting", false, 0), "connecting");
});

test("farewells that nobody knows are interruptions", () => {
  assert.deepEqual(farewell(1000), { then: "back", why: null });
});

test("who is here stands by school, once each", () => {
  const lina = { client: 1, name: "Lina", town: "Guérande", weave: 2, pupil: true, you: false };
  const nikos = { client: 2, name: "Nikos", town: "Volos", weave: 6, pupil: true, you: false };
  const schools = bySchool([lina, nikos, { ...lina, client: 3, you: true }, { ...lina, client: 4, name: "Yanis" }, { client: 5, name: "Ada" }]);
  assert.deepEqual(schools, [
    { town: "Guérande", weave: 2, people: [{ name: "Lina", you: true }, { name: "Yanis", you: false }] },
    { town: "Volos", weave: 6, people: [{ name: "Nikos", you: false }] },
    { town: null, weave: null, people: [{ name: "Ada", you: false }] },
  ]);
});

test("a screen reader is told who writes where, and not every word of it", () => {
  let now = 0;
  const heard = [];
  const telling = new Telling((one) => heard.push(one), { adds: "{who} adds to paragraph {block}", changes: "Somebody changes paragraph {block}", comma: ", " }, () => now);
  const nikos = { name: "Nikos", town: "Volos" };
  telling.heard(nikos, 3);
  telling.heard(nikos, 3);
  telling.heard(nikos, 4);
  now = 9000;
  telling.heard(nikos, 3);
  telling.heard(nikos, null);
  telling.heard(undefined, 2);
  now = 70_000;
  telling.heard(nikos, 3);
  const first = "\u2068Nikos\u2069, \u2068Volos\u2069 adds to paragraph 3";
  assert.deepEqual(heard, [first, "Somebody changes paragraph 2", first]);
});

test("the place of a change is its block, and its writer the one whose words are new", () => {
  const schema = lib.getSchema([lib.Document, lib.Paragraph, lib.Text]);
  const doc = (...all) => lib.DocumentNode.fromJSON(schema, { type: "doc", content: all.map((one) => ({ type: "paragraph", content: [{ type: "text", text: one }] })) });
  assert.equal(blockOf(doc("a", "b"), doc("a", "bc")), 2);
  assert.equal(blockOf(doc("a", "b"), doc("a", "b", "c")), 3);
  assert.equal(blockOf(doc("a", "b"), doc("a")), 1);
  assert.equal(blockOf(doc("a"), doc("a")), null);
  assert.deepEqual(authors({ beforeState: new Map([[1, 3], [2, 5]]), afterState: new Map([[1, 3], [2, 6], [9, 1]]) }), [2, 9]);
});

test("the words of a copy that was put away, block by block", () => {
  const paragraph = (...content) => ({ type: "paragraph", content });
  const doc = {
    type: "doc",
    content: [
      paragraph({ type: "text", text: "un " }, { type: "text", text: "pont", marks: [{ type: "bold" }] }, { type: "hardBreak" }, { type: "text", text: "de bois" }),
      { type: "horizontalRule" },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph({ type: "text", text: "a" })] }, { type: "listItem", content: [paragraph({ type: "text", text: "b" })] }] },
    ],
  };
  assert.equal(words(doc), "un pont\nde bois\n\na\n\nb");
});

test("copies of documents go with their account", () => {
  const map = new Map();
  const storage = {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at],
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => map.delete(key),
  };
  const deleted = [];
  const databases = { deleteDatabase: (name) => deleted.push(name) };
  map.set(sheetKey("p1", "d"), JSON.stringify({ copies: ["a", "b"] }));
  map.set(sheetKey("p12", "d"), JSON.stringify({ copies: ["c"] }));
  map.set(sheetKey("p3", "d"), "broken");
  map.set("aloud", "no");
  forgetSheets(storage, databases, "p1");
  assert.deepEqual(deleted, ["c"]);
  assert.deepEqual([...map.keys()], [sheetKey("p1", "d"), "aloud"]);
  forgetSheets(storage, databases);
  assert.deepEqual(deleted, ["c", "a", "b"]);
  assert.deepEqual([...map.keys()], ["aloud"]);
});

test("a message of presence holds one client", () => {
  const message = read(lib, presence(lib, 2 ** 40, 5, null));
  assert.equal(message.type, AWARENESS);
  const from = lib.createDecoder(message.bytes);
  assert.deepEqual([lib.readVarUint(from), lib.readVarUint(from), lib.readVarUint(from), lib.readVarString(from)], [1, 2 ** 40, 5, "null"]);
});

test("ids of blocks are as the server makes them", () => {
  const ids = new Set(Array.from({ length: 500 }, () => freshId()));
  assert.equal(ids.size, 500);
  for (const id of ids) assert.match(id, /^[23456789abcdefghjkmnpqrstvwxyz]{10}$/);
});
