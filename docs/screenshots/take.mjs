// Takes the screenshots of the README again, of a running demo: npm install --no-save playwright-core,
// then [PORT=8080] [CHROMIUM=/usr/bin/chromium] node docs/screenshots/take.mjs
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const house = `http://localhost:${process.env.PORT ?? 8080}`;
const here = new URL(".", import.meta.url);
const wide = { width: 1280, height: 860 };
const phone = { width: 390, height: 780 };
// As far down as the box that says whose turn it is.
const tall = { width: 1280, height: 1120 };
const tallPhone = { width: 390, height: 1120 };
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });

async function visitor(viewport, name, language = "en") {
  const context = await browser.newContext({ viewport, colorScheme: "light", locale: "en-GB", deviceScaleFactor: viewport.width < 600 ? 2 : 1 });
  const page = await context.newPage();
  await page.goto(`${house}/?lang=${language}`);
  if (name) {
    await page.goto(`${house}/sign-in`);
    await page.fill("[name=address]", `${name}@demo.jumelage.example`);
    await page.fill("[name=password]", "jumelage");
    await Promise.all([page.waitForURL((url) => url.pathname !== "/sign-in"), page.press("[name=password]", "Enter")]);
    await page.goto(`${house}/?lang=${language}`);
  }
  return page;
}

// By the first of the open cards that names this school.
async function pupil(viewport, code, language) {
  const page = await visitor(viewport, undefined, "en");
  await page.goto(`${house}/sign-in`);
  const words = await page.locator("table[aria-labelledby=cards] tr", { hasText: code }).locator("td").last().innerText();
  await page.goto(`${house}/pupils`);
  await page.fill("#school", code);
  for (const [place, word] of words.trim().split(/\s+/).entries()) await page.locator("[name=word]").nth(place).fill(word);
  await Promise.all([page.waitForURL((url) => url.pathname !== "/pupils"), page.locator("[name=word]").last().press("Enter")]);
  await page.goto(`${house}/pupils/home?lang=${language}`);
  return page;
}

// At the second look, when the faces for reading are at hand.
async function take(page, file, path, ready = async () => {}) {
  for (const look of ["first", "second"]) {
    await page.goto(house + path, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    if (look === "first") await page.waitForTimeout(500);
  }
  await ready();
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 88 });
  writeFileSync(new URL(`${file}.webp`, here), Buffer.from(data, "base64"));
}

async function link(page, path, part) {
  await page.goto(house + path);
  return page.locator(`main a[href*="${part}"]`).first().getAttribute("href");
}

const room = "/twinspaces/jeunes-et-journalistes";
const stranger = await visitor(wide);
await take(stranger, "portal", "/");
await take(stranger, "pupils-door", "/pupils");
const teacher = await visitor(wide, "paola");
const written = (await link(teacher, `${room}/pages`, "-the-wolf")).replace(/(\/pages\/\d+)-.*/, "$1/edit");
const another = await visitor(wide, "tomas");
await another.goto(house + written);
await take(teacher, "editor", written, async () => {
  for (const one of [another, teacher]) await one.locator(".live-sign[data-state=saved]").waitFor();
  await another.locator(".ProseMirror p").nth(1).click(); // the name at the caret stays for two seconds
  await teacher.locator(".caret:not(.rested) > b").waitFor();
});
await another.context().close();
const asked = "magda";
await take(await visitor(tall, asked), "twinspace", room);
await take(await visitor(tallPhone, asked), "twinspace-phone", room);
await take(await pupil(phone, "VOLO58", "el"), "pupil-phone", room);
const arabic = await visitor(wide, undefined, "ar");
await take(arabic, "public-page", await link(arabic, "/projects/aqua-nostra", "-mn-zghwan"));
const founder = await visitor(wide, "odile");
await take(founder, "approval", (await link(founder, "/twinspaces/aqua-nostra/pages", "-charte")).replace(/(\/pages\/\d+)-.*/, "$1/approval"));
await take(founder, "difference", (await link(founder, "/twinspaces/aqua-nostra/pages", "-three-rivers")).replace(/(\/pages\/\d+)-.*/, "$1/difference?from=2&to=3"));
const officer = await visitor(wide, "aino");
await take(officer, "desk", await link(officer, "/desk", "/desk/projects/"));
await browser.close();
