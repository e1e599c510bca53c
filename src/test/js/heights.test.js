import assert from "node:assert/strict";
import { test } from "node:test";
import { places } from "../../main/resources/static/writing/heights.js";

const note = (name, top, height = 50) => ({ name, top, height });
const now = (name, top, height) => ({ ...note(name, top, height), open: true });
const stand = (groups, start = 0, gap = 10) => places(groups, start, gap).map(({ name, at }) => `${name} ${at}`);

test("notes stand level with their passages, or below the one before", () => {
  assert.deepEqual(stand([[note("a", 0), note("b", 100), note("c", 110), note("d", 400)]]), ["a 0", "b 100", "c 160", "d 400"]);
  assert.deepEqual(stand([[note("a", -20)]]), ["a 0"]);
  assert.deepEqual(stand([[note("a", 40), note("b", 400)]], 100), ["a 100", "b 400"]);
});

test("what two have in one column stands in the order of the text", () => {
  assert.deepEqual(stand([[note("s1", 0), note("s2", 300)], [note("c1", 100), note("c2", 310)]]), ["s1 0", "c1 100", "s2 300", "c2 360"]);
  assert.deepEqual(stand([[note("s", 100)], [note("c", 100)]]), ["s 100", "c 160"], "in one line, as they were given");
});

test("what is nowhere comes behind the one before it, and what is last behind all", () => {
  assert.deepEqual(stand([[note("a", 100), note("lost", null), note("b", 300)], [note("c", 120)]]), ["a 100", "lost 160", "c 220", "b 300"]);
  assert.deepEqual(stand([[note("lost", null)], [note("c", 120)]]), ["lost 0", "c 120"]);
  assert.deepEqual(stand([[note("settled", Infinity), note("also", Infinity)], [note("c", 120)]]), ["c 120", "settled 180", "also 240"]);
});

test("the open one is level with its passage; those before make room upwards, those after downwards", () => {
  const before = [note("a", 200), note("b", 205)];
  assert.deepEqual(stand([[...before, note("c", 210), note("d", 215)]]), ["a 200", "b 260", "c 320", "d 380"]);
  assert.deepEqual(stand([[...before, now("c", 210), note("d", 215)]]), ["a 90", "b 150", "c 210", "d 270"]);
  assert.deepEqual(stand([[note("far", 20), ...before, now("c", 210), note("d", 600)]]), ["far 20", "a 90", "b 150", "c 210", "d 600"]);
});

test("nothing is pushed above where notes begin, nor over another", () => {
  assert.deepEqual(stand([[note("a", 60), note("b", 62), now("c", 64)]], 50), ["a 50", "b 110", "c 170"]);
  assert.deepEqual(stand([[now("a", 60), note("b", 62)]], 100), ["a 100", "b 160"]);
  let seed = 7;
  const random = (most) => (seed = (seed * 48271) % 2147483647) % most;
  for (let round = 0; round < 500; round += 1) {
    const groups = [0, 1].map(() => Array.from({ length: random(8) }, (_, at) => note(`${at}`, random(7) === 0 ? null : random(900), 20 + random(200))));
    const all = groups.flat();
    if (all.length > 0) all[random(all.length)].open = true;
    let end = 30;
    const stood = places(groups, 30, 10);
    for (const { at, height } of stood) {
      assert.ok(at >= end, JSON.stringify(groups));
      end = at + height + 10;
    }
    assert.equal(stood.length, all.length);
    const open = stood.find((one) => one.open && one.top !== null);
    const room = stood.slice(0, stood.indexOf(open)).reduce((sum, { height }) => sum + height + 10, 30);
    if (open) assert.equal(open.at, Math.max(room, open.top), JSON.stringify(groups));
  }
});
