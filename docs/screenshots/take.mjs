// Takes the screenshots of the README again, of a running demo: npm install --no-save playwright-core,
// then [PORT=8080] [CHROMIUM=/usr/bin/chromium] node docs/screenshots/take.mjs
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const house = `http://localhost:${process.env.PORT ?? 8080}`;
const here = new URL(".", import.meta.url);
const wide = { width: 1280, height: 860 };
const phone = { width: 390, height: 780 };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });

async function visitor(viewport, name) {
  const context = await browser.newContext({ viewport, colorScheme: "light", locale: "en-GB", deviceScaleFactor: viewport === phone ? 2 : 1 });
  const page = await context.newPage();
  await page.goto(`${house}/?lang=en`);
  if (name) {
    await page.goto(`${house}/sign-in`);
    await page.fill("[name=address]", `${name}@demo.jumelage.example`);
    await page.fill("[name=password]", "jumelage");
    await Promise.all([page.waitForURL((url) => url.pathname !== "/sign-in"), page.press("[name=password]", "Enter")]);
  }
  return page;
}

async function take(page, file, path) {
  await page.goto(house + path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
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
await take(teacher, "editor", (await link(teacher, `${room}/pages`, "-the-wolf")).replace(/(\/pages\/\d+)-.*/, "$1/edit"));
const asked = "magda";
await take(await visitor(wide, asked), "twinspace", room);
await take(await visitor(phone, asked), "twinspace-phone", room);
const officer = await visitor(wide, "aino");
await take(officer, "desk", await link(officer, "/desk", "/desk/projects/"));
await browser.close();
