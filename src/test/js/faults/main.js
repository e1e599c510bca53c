// node main.js FOLDER WORLD: real yjs clients that write in the documents of WORLD, a file of JSON:
//   {seed, ports, documents: [{slug, id}], people: [{id, name, school, cookie}]}
// Told by lines what to do, each answered by one line of JSON:
//   begin           answers when everybody can write
//   up              the house is (partly) there again: whoever waits comes
//   rest            nobody types any more; answers when all is kept and everybody sees the same
//   read            strangers to the documents read them on each node
//   leave           all go
//   check FILE      compares with what the database holds, see Faults.java, and ends
// `yjs` and its friends are installed in FOLDER.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { random } from "../yjs/random.js";
import { differ, lines, made, survival } from "./check.js";
import { last } from "./edits.js";
import { shown } from "./lib.js";
import { Tab } from "./tab.js";

const TABS = 6; // in each document
const PACE = 500; // ms between two edits of one
const SHOWN = 20; // of what went wrong
const world = JSON.parse(readFileSync(process.argv[3], "utf8"));
const chance = random(world.seed);
const faults = [];
const counts = { held: 0, doubled: 0, offline: 0, reopened: 0, closed: 0, edits: 0, written: 0, told: 0, deleted: 0 };
const all = new Map(world.documents.map((document) => [document, []])); // every tab that ever was
const open = new Set();
let foul = true;
let resting = false;

process.on("uncaughtException", (error) => {
  faults.push(`a page broke: ${error.stack}`);
  if (faults.length > 100) throw error;
});

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function desk(document, person) {
  return { document, person, chance, counts, faults, foul: () => foul, ports: () => world.ports };
}

function opened(document, tab) {
  all.get(document).push(tab);
  open.add(tab);
  return tab;
}

async function live(document, person) {
  let tab = opened(document, new Tab(desk(document, person)));
  while (!resting) {
    await sleep(chance.below(2 * PACE));
    if (resting) break;
    try {
      tab = act(document, tab);
    } catch (error) {
      faults.push(`${person.name} cannot write: ${error.stack}`);
    }
  }
}

/** Types, or goes: without a network for a while, for good, or to come again with the copy. */
function act(document, tab) {
  const fate = chance.below(1000);
  if (fate < 25) {
    counts.offline += 1;
    tab.away(200 + chance.below(4000));
  } else if (fate < 35 && tab.writes) {
    counts.reopened += 1;
    open.delete(tab);
    return opened(document, tab.reopened());
  } else if (fate < 40 && tab.writes) {
    counts.closed += 1;
    open.delete(tab);
    tab.close();
    return opened(document, new Tab(tab.desk));
  } else if (tab.writes) {
    counts.edits += 1;
    tab.type();
  }
  return tab;
}

async function holds(what, within) {
  const until = Date.now() + within;
  while (Date.now() < until) {
    if (what()) return true;
    for (const tab of open) if (tab.sheet.state === "offline" || tab.sheet.state === "connecting") tab.hurry();
    await sleep(100);
  }
  return false;
}

const of = (document) => [...open].filter((tab) => tab.desk.document === document);

function agree(document) {
  const [first, ...others] = of(document);
  return others.every((tab) => differ(first.doc, tab.doc) === null);
}

async function rest() {
  resting = true;
  await Promise.all(lives);
  foul = false;
  if (!(await holds(() => [...open].every((tab) => tab.sheet.saved), 40_000)))
    for (const tab of open)
      if (!tab.sheet.saved) faults.push(`${tab.desk.person.name} is never saved in ${tab.desk.document.id}: ${tab.sheet.state}, ${tab.sheet.counts.unsaved} unsaved`);
  for (const document of world.documents) last(of(document)[0].doc);
  await sleep(300);
  await holds(() => [...open].every((tab) => tab.sheet.saved) && world.documents.every(agree), 20_000);
  for (const document of world.documents) {
    const [first, ...others] = of(document);
    for (const tab of others) {
      const what = differ(first.doc, tab.doc);
      if (what) faults.push(`${first.desk.person.name} and ${tab.desk.person.name} do not see the same in ${document.id}: ${what}`);
    }
  }
  return { faults: faults.length };
}

// On each node, so all its tabs go there.
async function read() {
  const { ports } = world;
  for (const port of ports) {
    const readers = world.documents.map((document, at) => new Tab({ ...desk(document, world.people[at]), ports: () => [port] }));
    readers.forEach((tab) => open.add(tab));
    await holds(() => readers.every((tab) => tab.sheet.saved && differ(of(tab.desk.document)[0].doc, tab.doc) === null), 20_000);
    for (const tab of readers) {
      const what = differ(of(tab.desk.document)[0].doc, tab.doc);
      if (what) faults.push(`who opens ${tab.desk.document.id} on ${port} reads something else: ${what}`);
      open.delete(tab);
      tab.close();
    }
  }
  return { faults: faults.length };
}

async function leave() {
  for (const tab of open) tab.close();
  await sleep(300);
  return {};
}

function check(file) {
  const rows = new Map(JSON.parse(readFileSync(file, "utf8")).map((row) => [row.id, row]));
  for (const [document, tabs] of all) {
    const row = rows.get(document.id);
    const doc = made(row.state, row.updates.filter(({ seq }) => seq > row.state_seq).map(({ bytes }) => bytes));
    const log = made(row.base, row.updates.filter(({ seq }) => seq > row.base_seq).map(({ bytes }) => bytes));
    const logged = differ(doc, log);
    if (logged) faults.push(`the log of ${document.id} says something else than its state: ${logged}`);
    const tab = of(document)[0];
    const what = differ(tab.doc, doc);
    if (what) faults.push(`the database has something else in ${document.id} than ${tab.desk.person.name}: ${what}`);
    if (row.epoch !== 1) faults.push(`${document.id} has epoch ${row.epoch}`);
    row.updates.forEach(({ seq }, at) => {
      if (at > 0 && seq !== row.updates[at - 1].seq + 1) faults.push(`${document.id}: update ${seq} follows ${row.updates[at - 1].seq}`);
    });
    if (row.state_seq !== row.seq) faults.push(`${document.id}: the snapshot is of ${row.state_seq}, not of ${row.seq}`);
    const [body, live] = [row.body.content ?? [], shown(doc)].map((nodes) => lines(nodes));
    const at = body.findIndex((line, index) => line !== live[index]);
    if (at >= 0 || body.length !== live.length) faults.push(`the page ${document.id} reads otherwise at ${at} of ${live.length}: ${body[at]} and ${live[at]}`);
    const authors = new Map(row.authors.map((author) => [author.client, author]));
    survival({ document, doc, tabs, authors, faults, counts });
  }
  return { ...counts, tabs: [...all.values()].flat().length, wrong: faults.length, faults: faults.slice(0, SHOWN) };
}

const lives = [...all.keys()].flatMap((document) =>
  Array.from({ length: TABS }, (_, at) => live(document, world.people[at % world.people.length])),
);

for await (const line of createInterface({ input: process.stdin })) {
  const [word, file] = line.split(" ");
  let answer = {};
  if (word === "begin") await holds(() => [...open].every((tab) => tab.writes), 60_000);
  else if (word === "up") for (const tab of open) tab.hurry();
  else if (word === "rest") answer = await rest();
  else if (word === "read") answer = await read();
  else if (word === "leave") answer = await leave();
  else if (word === "check") answer = check(file);
  console.log(JSON.stringify(answer));
  if (word === "check") process.exit(0);
}
