import assert from "node:assert/strict";
import { test } from "node:test";
import { address, isAddress } from "../../main/resources/static/writing/address.js";
import { clean } from "../../main/resources/static/writing/content.js";
import { PATHS } from "../../main/resources/static/writing/icons.js";
import { direction, named } from "../../main/resources/static/writing/languages.js";
import { moved } from "../../main/resources/static/writing/roving.js";
import { GROUPS } from "../../main/resources/static/writing/tools.js";

test("an address is completed", () => {
  assert.equal(address(" www.guerande.fr/ponts "), "https://www.guerande.fr/ponts");
  assert.equal(address("http://example.org"), "http://example.org");
  assert.equal(address("claire@marais.example"), "mailto:claire@marais.example");
  assert.equal(address("example.org:8080/a?b=c#d"), "https://example.org:8080/a?b=c#d");
});

test("no link to anything but the web and mail", () => {
  for (const typed of ["", "pont", "javascript:alert(1)", "data:text/html,x", "/pages/3", "ftp://a.b", "https://", "https://a@b.c", "https://a.b/ c", "mailto:a@b.c%0Abcc:d@e.f", null]) {
    assert.equal(address(typed), null, String(typed));
  }
  assert.equal(isAddress("www.example.org"), false);
  assert.equal(isAddress(`https://a.b/${"c".repeat(2000)}`), false);
});

test("languages know which way they run", () => {
  assert.equal(direction("ar"), "rtl");
  assert.equal(direction("fa-IR"), "rtl");
  assert.equal(direction("uz-Arab"), "rtl");
  assert.equal(direction("el"), "ltr");
  assert.equal(direction("ar-Latn"), "ltr");
  assert.equal(direction(null), null);
  assert.deepEqual(named(["el", "bg"], "fr").map(([tag]) => tag), ["bg", "el"]);
});

test("pasted text loses others' languages, not its words", () => {
  assert.equal(clean('<p lang="en-US" dir=ltr class="a">a lang="x" b</p>'), '<p class="a">a lang="x" b</p>');
  assert.equal(clean('<p data-pm-slice="1" lang="ar">x</p>'), '<p data-pm-slice="1" lang="ar">x</p>');
});

test("pasted text keeps what a style said of its form, and no style", () => {
  const span = (style) => `<span style="${style}" onclick='x()'>a</span>`;
  assert.equal(clean(span("color:red;font-weight:700;font-style:italic")), '<span data-pasted="bold italic">a</span>');
  assert.equal(clean(span("text-decoration: underline")), '<span data-pasted="underline">a</span>');
  assert.equal(clean(span("font-weight:400")), "<span>a</span>");
  assert.equal(clean('<b style="font-weight:normal;" id="x">a</b>'), '<span id="x">a</b>');
  assert.equal(clean('<a title="a > b" style="x" href="y">1 < 2 style="z"</a>'), '<a title="a > b" href="y">1 < 2 style="z"</a>');
});

test("arrows move in the toolbar and come round", () => {
  assert.equal(moved("ArrowRight", 0, 3), 1);
  assert.equal(moved("ArrowRight", 2, 3), 0);
  assert.equal(moved("ArrowLeft", 0, 3), 2);
  assert.equal(moved("ArrowLeft", 0, 3, true), 1);
  assert.equal(moved("Home", 2, 3), 0);
  assert.equal(moved("End", 0, 3), 2);
  assert.equal(moved("a", 0, 3), null);
  assert.equal(moved("ArrowRight", 0, 0), null);
});

test("each tool has one name and does one thing", () => {
  const tools = GROUPS.flatMap(({ tools: some }) => some);
  assert.equal(new Set(tools.map(({ name }) => name)).size, tools.length);
  for (const { name, run, panel } of tools) assert.ok(Boolean(run) !== Boolean(panel), name);
});

test("each tool has a sign, and what is always there is what one uses most", () => {
  for (const name of [...GROUPS.flatMap(({ tools }) => tools.map((tool) => tool.name)), "comment", "more"]) assert.ok(PATHS[name], name);
  const always = GROUPS.filter(({ more, when }) => !more && !when).flatMap(({ tools }) => tools);
  assert.ok(always.length <= 12, "with commenting and the button for the others these are two lines of seven on a phone");
});
