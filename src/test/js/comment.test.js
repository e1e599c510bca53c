import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, put } from "../../main/resources/static/comment/names.js";
import { cut, found } from "../../main/resources/static/comment/quotes.js";

test("words are found whatever space the setting puts between them", () => {
  assert.deepEqual(found("Le «\u00a0pont\u00a0», oui\u202f?", "«pont», oui ?"), { from: 3, to: 18 });
  assert.equal(found("Un pont de pierre", "pont de bois"), null);
  assert.equal(found("Un pont", "  "), null);
});

test("of several the nearest is meant", () => {
  const text = "Le pont est un pont, mon pont.";
  assert.equal(found(text, "pont", 4).from, 3);
  assert.equal(found(text, "pont", 20).from, 15);
  assert.equal(found(text, "pont", 99).from, 25);
});

test("a passage is cut between characters", () => {
  assert.equal(cut("pont"), "pont");
  assert.equal(cut("a".repeat(400)).length, 300);
  assert.equal(cut(`${"a".repeat(299)}🌉`).length, 299);
});

test("a name is sought after an @ that begins a word", () => {
  assert.equal(asked("Oui @Li", 7), "Li");
  assert.equal(asked("Oui @", 5), "");
  assert.equal(asked("@Anna Ma", 8), "Anna Ma");
  assert.equal(asked("@Δέσποινα", 9), "Δέσποινα");
  for (const text of ["moi@Li", "@Anna Maria vient", "Li", "@Li,"]) assert.equal(asked(text, text.length), null, text);
});

test("a name that is chosen takes the place of what was typed", () => {
  assert.deepEqual(put("Oui @Li", 7, "Lina"), { text: "Oui @Lina ", caret: 10 });
  assert.deepEqual(put("Oui @Li demain", 7, "Lina (Volos)"), { text: "Oui @Lina (Volos) demain", caret: 18 });
});
