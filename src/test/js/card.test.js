import assert from "node:assert/strict";
import { test } from "node:test";
import { secretIn, secretOf } from "../../main/resources/static/card/card.js";
import { apart, fold, known, listOf, meant } from "../../main/resources/static/card/words.js";

const WORDS = ["cerise", "cœur", "forêt", "lampe", "nuage", "nuance", "école"];

test("accents, capitals and signs do not matter", () => {
  assert.equal(fold("Forêt "), "foret");
  assert.equal(fold("CŒUR"), "coeur");
  assert.equal(fold("ΑΘΉΝΑΣ"), fold("αθηνας"));
  assert.equal(fold("Łódź"), "lodz");
});

test("Greek and Arabic are folded as children write them", () => {
  for (const typed of ["ηλιος", "ΗΛΙΟΣ", "ήλιος", "Ήλιοσ"]) assert.equal(fold(typed), fold("ήλιος"), typed);
  for (const typed of ["أرنب", "ارنب", "اَرْنَب", "أرنـب", "ﺃﺭﻧﺐ"]) assert.equal(fold(typed), fold("أرنب"), typed);
  for (const typed of ["مكتبه", "مكتبة", "مَكتبة"]) assert.equal(fold(typed), fold("مكتبة"), typed);
  for (const typed of ["موسيقي", "موسيقى", "موسیقی"]) assert.equal(fold(typed), fold("موسيقى"), typed);
  for (const typed of ["شاطى", "شاطئ"]) assert.equal(fold(typed), fold("شاطئ"), typed);
  assert.equal(fold("عشاء"), fold("عشا"));
});

test("a script of its own tells the list", () => {
  assert.equal(listOf("/pupils/words?list=fr", "ήλι"), "/pupils/words?list=el");
  assert.equal(listOf("/pupils/words?list=fr", "ﺃﺭﻧ"), "/pupils/words?list=ar");
  assert.equal(listOf("/pupils/words?list=fr", "for"), "/pupils/words?list=fr");
  assert.equal(listOf("/pupils/words?list=fr", ""), "/pupils/words?list=fr");
});

test("a beginning is completed from the list", () => {
  assert.deepEqual(meant(WORDS, "nua"), ["nuage", "nuance"]);
  assert.deepEqual(meant(WORDS, "ECO"), ["école"]);
  assert.deepEqual(meant(WORDS, "nua", 1), ["nuage"]);
});

test("one slip is seen through", () => {
  for (const typed of ["cerize", "cerse", "cerrise", "crei"]) assert.deepEqual(meant(WORDS, typed), ["cerise"], typed);
});

test("nothing is suggested for a whole word, a single letter or none", () => {
  for (const typed of ["", "n", "foret", "zzz"]) assert.deepEqual(meant(WORDS, typed), [], typed);
});

test("a word is written as the list writes it", () => {
  assert.equal(known(WORDS, "COEUR"), "cœur");
  assert.equal(known(WORDS, "coe"), null);
});

test("words pasted together come apart", () => {
  assert.deepEqual(apart("cerise - lampe,  nuage\n"), ["cerise", "lampe", "nuage"]);
  assert.deepEqual(apart("a b c d"), ["a", "b", "c"]);
});

test("the secret is in the fragment of an address, never in its query", () => {
  const secret = "A1b2C3d4E5f6G7h8I9j0K_";
  assert.equal(secretIn(`https://jumelage.example/pupils#${secret}`), secret);
  assert.equal(secretIn(`https://jumelage.example/pupils?${secret}`), null);
  assert.equal(secretIn(`javascript:x#${secret}`), null);
  assert.equal(secretIn("WIFI:S:x;;"), null);
  assert.equal(secretOf("#main"), null);
  assert.equal(secretOf(""), null);
});
