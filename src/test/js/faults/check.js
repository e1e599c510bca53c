// Convergence and survival: what all see is the same, and what somebody was told is kept is there, by its author.
import { lib, shown } from "./lib.js";

const key = ({ client, clock }) => `${client}/${clock}`;

/** What of a document is there: of each character who wrote it and whether it was deleted. */
function found(doc) {
  const all = new Map();
  for (const [client, structs] of doc.store.clients)
    for (const struct of structs)
      for (let at = 0; at < struct.length; at += 1)
        all.set(key({ client, clock: struct.id.clock + at }), { deleted: struct.deleted, says: struct.content?.str?.[at] ?? null });
  return all;
}

const half = (says) => says !== null && (/[\ud800-\udfff]/.test(says) || says === "\ufffd");

/** Adds what went wrong in one document to `faults`. */
export function survival({ document, doc, tabs, authors, faults, counts }) {
  const there = found(doc);
  const attempted = new Set(tabs.flatMap((tab) => tab.deleted.map(key)));
  const seen = new Set();
  for (const tab of tabs) {
    for (const one of tab.written) {
      const now = there.get(key(one));
      const told = tab.told(one.number);
      counts.written += 1;
      if (told) counts.told += 1;
      if (!now) {
        if (told) faults.push(`${document.id}: ${key(one)} "${one.says}" of ${tab.desk.person.name} was told and is lost`);
        continue;
      }
      seen.add(one.client);
      // formats and attributes go by themselves when another takes their place
      if (now.deleted && one.says !== null && ![one, ...one.within].some((id) => attempted.has(key(id)))) faults.push(`${document.id}: ${key(one)} "${one.says}" was deleted by nobody`);
      if (!now.deleted && one.says !== now.says && !half(one.says)) faults.push(`${document.id}: ${key(one)} says "${now.says}", not "${one.says}"`);
      const author = authors.get(one.client);
      if (author?.person !== tab.desk.person.id) faults.push(`${document.id}: ${key(one)} is by ${author?.person}, not by ${tab.desk.person.name}`);
      else if (author.school !== tab.desk.person.school) faults.push(`${document.id}: ${key(one)} is of the school ${author.school}`);
    }
    for (const one of tab.deleted) {
      if (!tab.told(one.number)) continue;
      counts.deleted += 1;
      const now = there.get(key(one));
      if (!now || !now.deleted) faults.push(`${document.id}: ${key(one)} was deleted, told so, and is there`);
    }
  }
  for (const client of doc.store.clients.keys())
    if (!authors.has(client)) faults.push(`${document.id}: nobody is the author of client ${client}`);
  return seen.size;
}

/** A document as rows of the database make it. */
export function made(state, rows) {
  const doc = new lib.Doc();
  for (const bytes of [state, ...rows]) lib.applyUpdate(doc, Buffer.from(bytes, "base64"));
  return doc;
}

/** Says in what two documents differ; nothing if in none. */
export function differ(one, other) {
  if (other.store.pendingStructs || other.store.pendingDs) return "something is pending";
  const [a, b] = [one, other].map((doc) => JSON.stringify([...doc.store.clients.keys()].sort().map((client) => [client, clock(doc, client)])));
  if (a !== b) return `state vectors: ${a} and ${b}`;
  const [c, d] = [one, other].map((doc) => JSON.stringify(shown(doc)));
  if (c !== d) return `words: ${c.slice(0, 300)} and ${d.slice(0, 300)}`;
  const [e, f] = [one, other].map(found);
  for (const [at, { deleted }] of e) if (f.get(at)?.deleted !== deleted) return `what is deleted at ${at}`;
  return null;
}

function clock(doc, client) {
  const last = doc.store.clients.get(client).at(-1);
  return last.id.clock + last.length;
}

/** The words of ProseMirror's JSON as lines: kind, then runs with their marks. */
export function lines(nodes) {
  return nodes.map(({ type, content = [] }) => {
    if (content.every((node) => node.type === "text")) return `${type}: ${runs(content)}`;
    return `${type} [${lines(content).join(" | ")}]`;
  });
}

function runs(content) {
  const all = [];
  for (const { text, marks = [] } of content) {
    const style = marks.map(({ type }) => type).sort().join("+");
    if (all.at(-1)?.style === style) all.at(-1).text += text;
    else all.push({ style, text });
  }
  return all.map(({ style, text }) => `${style}‹${text}›`).join("");
}
