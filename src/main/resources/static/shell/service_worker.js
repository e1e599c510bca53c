// Keeps on the device what everybody may read: answers that say `Cache-Control: public`, which no answer to somebody
// signed in says. KNOWN (version, files, languages) stands above, written by the server.
const FILES = `files-${KNOWN.version}`;
const PAGES = `pages-${KNOWN.version}`;
const MOST = 60;
const LARGEST = 2_000_000;
const OLDEST = 14 * 24 * 60 * 60 * 1000;
// In whichever language it was read last: an answer names its address alone.
const NOW = { ignoreVary: true };
let spoken;

const offline = (language) => `/offline?lang=${language}`;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(prepare());
});

self.addEventListener("activate", (event) => event.waitUntil(begin()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  // Signing in and out is a form; whoever sends one leaves no trace of what was read before.
  if (request.method !== "GET") return event.waitUntil(caches.delete(PAGES));
  if (request.headers.has("range")) return;
  if (pathname.startsWith(`/static/${KNOWN.version}/`)) return event.respondWith(file(request));
  if (page(request) || pathname.startsWith("/projects/")) event.respondWith(fresh(event));
});

function page(request) {
  return request.mode === "navigate" || (request.headers.get("accept") ?? "").includes("text/html");
}

// What stands in for a page is asked for without cookies: it is nobody's.
async function prepare() {
  const files = await caches.open(FILES);
  await files.addAll([
    ...KNOWN.files,
    ...KNOWN.languages.map((language) => new Request(offline(language), { credentials: "omit" })),
  ]);
}

async function begin() {
  for (const name of await caches.keys()) if (name !== FILES && name !== PAGES) await caches.delete(name);
  await self.clients.claim();
  // the page that brought this worker came before it could be kept
  for (const client of await self.clients.matchAll({ type: "window" })) {
    const request = new Request(client.url.split("#")[0], { credentials: "omit", headers: { accept: "text/html" } });
    await fetch(request).then((answer) => keep(request, answer)).catch(() => {});
  }
}

async function file(request) {
  const files = await caches.open(FILES);
  const known = await files.match(request, NOW);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

async function fresh(event) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keep(event.request, answer));
    return answer;
  } catch (lineIsDown) {
    const known = await kept(event.request);
    if (known) return known;
    if (!page(event.request)) throw lineIsDown;
    return instead();
  }
}

async function keep(request, answer) {
  const copy = answer.status === 200 && !answer.redirected && forEverybody(answer) ? answer.clone() : undefined;
  await remember(answer.headers.get("content-language"));
  const pages = await caches.open(PAGES);
  if ([404, 410].includes(answer.status)) await forgetShown(pages, request);
  if ([404, 410].includes(answer.status) || answer.type === "opaqueredirect") return pages.delete(request, NOW);
  if (!copy || (page(request) && !(await copy.clone().text()).includes('<body data-account=""'))) return;
  await pages.delete(request, NOW); // the latest stands last
  await pages.put(request, copy);
  const all = await pages.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST))) await pages.delete(old, NOW);
}

// A page that has gone goes under all its addresses: its words change, its number stays. What it showed goes with it;
// what another page of the project shows comes again when that is read.
async function forgetShown(pages, request) {
  const asked = new URL(request.url).pathname;
  const project = asked.match(/^\/projects\/[^/]+\//)?.[0];
  if (!project) return;
  const gone = numbered(asked);
  for (const kept of await pages.keys()) {
    const { pathname } = new URL(kept.url);
    if (pathname.startsWith(`${project}materials/`) || (gone && numbered(pathname) === gone)) await pages.delete(kept, NOW);
  }
}

function numbered(path) {
  return path.match(/^\/projects\/[^/]+\/pages\/\d+/)?.[0];
}

function forEverybody(answer) {
  const words = (answer.headers.get("cache-control") ?? "").toLowerCase();
  return answer.type === "basic" && /\bpublic\b/.test(words) && !/no-store|private/.test(words) && light(answer);
}

// Pages and their pictures; what somebody downloads or plays has its own place.
function light(answer) {
  const kind = answer.headers.get("content-type") ?? "";
  return /^(text\/html|image\/)/.test(kind) && Number(answer.headers.get("content-length") ?? 0) <= LARGEST;
}

async function kept(request) {
  const pages = await caches.open(PAGES);
  const known = await pages.match(request, NOW);
  if (known && Date.now() - Date.parse(known.headers.get("date")) > OLDEST) {
    await pages.delete(request, NOW);
    return undefined;
  }
  return known;
}

// A worker forgets what it knew whenever it rests; the reader's language stays beside the files.
async function remember(language) {
  if (spoken === language || !KNOWN.languages.includes(language)) return;
  spoken = language;
  await (await caches.open(FILES)).put("/offline/language", new Response(language));
}

async function instead() {
  const files = await caches.open(FILES);
  const language = spoken ?? (await (await files.match("/offline/language"))?.text()) ?? KNOWN.languages[0];
  const shown = await files.match(offline(language), NOW);
  if (!shown) return Response.error();
  return new Response(shown.body, { status: 503, headers: shown.headers });
}
