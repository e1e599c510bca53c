import assert from "node:assert/strict";
import { test } from "node:test";
import { around, drawn, isTouched, moved, pulled, scaled, turned, untouched } from "../../main/resources/static/material/frames.js";
import { fold, holds } from "../../main/resources/static/material/folding.js";
import { hide } from "../../main/resources/static/material/hide.js";
import { kindOf, misfits, size, takes, titleOf } from "../../main/resources/static/material/limits.js";

const within = { width: 1000, height: 600 };

test("a frame stays within its picture", () => {
  const frame = { x: 900, y: 500, width: 80, height: 80, round: true };
  assert.deepEqual(moved(frame, 300, 300, within), { ...frame, x: 920, y: 520 });
  assert.deepEqual(moved(frame, -2000, 0, within), { ...frame, x: 0 });
  assert.deepEqual(pulled(frame, "bottom right", 500, 5, within), { ...frame, width: 100, height: 85 });
  assert.deepEqual(pulled(frame, "top left", 500, 500, within), { ...frame, x: 956, y: 556, width: 24, height: 24 });
  for (const tap of [{ x: 0, y: 0 }, { x: 1000, y: 600 }, { x: 500, y: 300 }]) {
    const { x, y, width, height } = around(tap, within);
    assert.ok(x >= 0 && y >= 0 && x + width <= 1000 && y + height <= 600, JSON.stringify(tap));
  }
  const large = scaled(frame, 100, within);
  assert.deepEqual([large.x, large.y, large.width, large.height], [0, 0, 1000, 600]);
});

test("a frame may be drawn in any direction", () => {
  assert.deepEqual(drawn({ x: 300, y: 200 }, { x: 100, y: 50 }, within, false), { x: 100, y: 50, width: 200, height: 150, round: false });
});

test("four quarter turns change nothing", () => {
  let state = { ...untouched(1000, 600), crop: { x: 100, y: 50, width: 300, height: 200 }, frames: [{ x: 10, y: 20, width: 30, height: 40, round: true }] };
  const before = state;
  state = turned(state);
  assert.deepEqual(state.frames[0], { x: 540, y: 10, width: 40, height: 30, round: true });
  assert.equal(state.width, 600);
  for (let turn = 0; turn < 3; turn += 1) state = turned(state);
  assert.deepEqual(state, before);
  assert.ok(!isTouched(untouched(10, 10)) && isTouched(turned(untouched(10, 10))));
});

test("of what is hidden only a few colours stay", () => {
  const width = 100;
  const height = 80;
  const face = (flip) => Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => ((Math.floor(at / 4) % width) % 2 === flip ? 230 : 20));
  const one = { data: face(0), width, height };
  const other = { data: face(1), width, height };
  hide(one, false, () => 0.5);
  hide(other, false, () => 0.5);
  assert.deepEqual(one.data, other.data); // stripes or their opposite: nobody can tell
  let steepest = 0;
  for (let x = 1; x < width; x += 1) steepest = Math.max(steepest, Math.abs(one.data[x * 4] - one.data[x * 4 - 4]));
  assert.ok(steepest <= 3);
});

test("what is hidden differs each time", () => {
  const grey = () => ({ data: new Uint8ClampedArray(60 * 60 * 4).fill(128), width: 60, height: 60 });
  const [one, other] = [grey(), grey()];
  hide(one, false);
  hide(other, false);
  assert.notDeepEqual(one.data, other.data);
});

test("a round place leaves its corners", () => {
  const data = Uint8ClampedArray.from({ length: 50 * 50 * 4 }, (_, at) => at % 251);
  const before = data.slice();
  hide({ data, width: 50, height: 50 }, true);
  assert.deepEqual(data.slice(0, 4), before.slice(0, 4));
  assert.notDeepEqual(data.slice(25 * 50 * 4 + 100, 25 * 50 * 4 + 200), before.slice(25 * 50 * 4 + 100, 25 * 50 * 4 + 200));
});

test("what does not fit is known before it is sent", () => {
  assert.deepEqual(misfits([10, 0, 101, 60, 50, 20], { largest: 100, left: 100 }), [null, "empty", "large", null, "room", null]);
});

test("sizes are said in the reader's language", () => {
  assert.equal(size(84_200, "en"), "84 kB");
  assert.equal(size(1_250_000, "fr").replace(/\s/g, " "), "1,3 Mo");
  assert.equal(size(10, "en"), "1 kB");
});

test("a picture is called by what one sees", () => {
  assert.equal(titleOf(" Un pont de bois. "), "Un pont de bois");
  assert.equal(titleOf("a ".repeat(80), 11), "a a a a a…");
  assert.equal(kindOf({ type: "video/mp4", name: "pont.mp4" }), "film");
  assert.equal(kindOf({ type: "", name: "pont.gpx" }), "file");
  assert.equal(kindOf({ type: "", name: "IMG_1.HEIC" }), "picture");
  assert.ok(takes({ type: "image/jpeg" }));
  assert.ok(!takes({ type: "image/heic" }));
});

test("words are found without capitals and marks", () => {
  assert.ok(holds(fold("Le pont de Guérande"), "GUERANDE pont"));
  assert.ok(holds(fold("ΟΔΟΣ"), "οδός"));
  assert.ok(!holds(fold("Le pont"), "mer"));
});
