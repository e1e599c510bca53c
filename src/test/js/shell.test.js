import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "../../main/resources/static/shell/disclosure.js";
import { forgetAll, forgetOthers, keep, keyOf, unsent } from "../../main/resources/static/shell/drafts.js";
import { pressed, step, writes } from "../../main/resources/static/shell/key_match.js";
import { sentence } from "../../main/resources/static/shell/plural.js";

function storage() {
  const map = new Map();
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at],
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => map.set(key, value),
    removeItem: (key) => map.delete(key),
  };
}

test("a copy comes back when the server does not have it", () => {
  const store = storage();
  const key = keyOf("p1", "/pages/3/draft");
  keep(store, key, [["title", "Les ponts"]], 5000);
  assert.deepEqual(unsent(store, key, 5000, [["title", ""]]), [["title", "Les ponts"]]);
  assert.equal(unsent(store, key, 5000, [["title", "Les ponts"]]), null, "the same");
  assert.equal(unsent(store, key, 9000, [["title", ""]]), null, "the server's is newer");
  assert.equal(unsent(store, keyOf("p1", "/pages/4/draft"), 5000, []), null, "another page");
});

test("copies are one account's, and go with it", () => {
  const store = storage();
  store.setItem("other", "x");
  keep(store, keyOf("p1", "/a"), [], 0);
  keep(store, keyOf("p12", "/a"), [], 0);
  forgetOthers(store, "p1");
  assert.equal(store.length, 2);
  forgetAll(store);
  assert.equal(store.length, 1);
  assert.equal(store.getItem("other"), "x");
});

test("a full storage is no error", () => {
  const full = { setItem: () => { throw new Error("full"); }, getItem: () => null };
  keep(full, "k", [], 0);
  assert.equal(unsent(full, "k", 0, []), null);
});

test("keys are single ones, and none while writing", () => {
  assert.equal(pressed({ key: "A" }), "a");
  assert.equal(pressed({ key: "?", shiftKey: true }), "?");
  for (const event of [{ key: "a", ctrlKey: true }, { key: "a", isComposing: true }, { key: "Enter" }, { key: "a", repeat: true }]) {
    assert.equal(pressed(event), null);
  }
  assert.equal(writes({ localName: "textarea" }), true);
  assert.equal(writes({ localName: "input", type: "text" }), true);
  assert.equal(writes({ localName: "input", type: "checkbox" }), false);
  assert.equal(writes({ localName: "div", isContentEditable: true }), true);
  assert.equal(writes({ localName: "a" }), false);
});

test("a keyboard of another script has its keys where they are drawn on others", () => {
  assert.equal(pressed({ key: "π", code: "KeyP" }), "p");
  assert.equal(pressed({ key: "Л", code: "KeyG", shiftKey: true }), "g");
  assert.equal(pressed({ key: "ظ", code: "Slash" }), "/");
  assert.equal(pressed({ key: "؟", code: "Slash", shiftKey: true }), "?");
  assert.equal(pressed({ key: "é", code: "Digit2" }), "é");
  assert.equal(pressed({ key: "q", code: "KeyA" }), "q");
  assert.equal(pressed({ key: "?", ctrlKey: true, altKey: true, getModifierState: (name) => name === "AltGraph" }), "?");
});

test("two keys are meant one after the other only", () => {
  const names = ["a", "g p", "g h"];
  assert.deepEqual(step(null, "a", names), { name: "a" });
  assert.deepEqual(step(null, "g", names), { held: "g" });
  assert.deepEqual(step("g", "p", names), { name: "g p" });
  assert.deepEqual(step("g", "a", names), { name: "a" });
  assert.deepEqual(step("g", "x", names), {});
  assert.deepEqual(step(null, "p", names), {});
});

test("a part is shown for its values only", () => {
  assert.equal(shown("lycee college", ["college"]), true);
  assert.equal(shown("lycee", ["college"]), false);
  assert.equal(shown("", [""]), false);
  assert.equal(shown(undefined, ["x"]), false);
});

test("sentences follow the plurals of the language", () => {
  const labels = { one: "{count} znak", few: "{count} znaki", other: "{count} znaków" };
  assert.deepEqual([1, 2, 5].map((n) => sentence(labels, n, "pl")), ["1 znak", "2 znaki", "5 znaków"]);
  assert.equal(sentence({ other: "{count} left" }, 1200, "en"), "1,200 left");
});
