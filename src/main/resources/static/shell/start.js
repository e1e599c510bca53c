// Starts Turbo and Stimulus. A behaviour is fetched when its name first appears in a page:
// data-controller="some-name" loads some_name_controller.js from where behaviours.js, which the server makes, has it.
import { config } from "turbo";
import { Application } from "stimulus";
import behaviours from "./behaviours.js";
import { forgetAll, forgetSheets } from "./drafts.js";
import { telling } from "./under_way.js";

// What takes longer than a moment shows it; what was sent is not sent twice, and its button keeps the focus.
config.drive.progressBarDelay = 300;
config.forms.submitter = "aria-disabled";
telling(() => document.body.dataset.waiting);

const application = Application.start();
const asked = new Set();

async function load(name) {
  if (asked.has(name)) return;
  asked.add(name);
  try {
    application.register(name, (await import(`../${behaviours[name]}`)).default);
  } catch (error) {
    asked.delete(name); // the line may have been down: the next page asks again
    console.error(`No behaviour "${name}"`, error);
  }
}

function look(element) {
  for (const name of element.dataset.controller?.split(/\s+/) ?? []) if (name) load(name);
}

function lookWithin(node) {
  if (!(node instanceof HTMLElement)) return;
  look(node);
  node.querySelectorAll("[data-controller]").forEach(look);
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes") look(change.target);
    else change.addedNodes.forEach(lookWithin);
  }
}).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["data-controller"] });
lookWithin(document.documentElement);

// A pointer that only passes over a link asks nothing of the server: some looks are logged.
document.addEventListener("turbo:before-prefetch", (event) => {
  if (event.target.dataset.turboPrefetch !== "true") event.preventDefault();
});

// School computers are shared: signing out takes the copies of unsent forms and of documents along, and whoever signs in
// finds nobody else's.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-sign-out]")) return;
  forgetAll(sessionStorage);
  forgetSheets(localStorage, indexedDB);
});
document.addEventListener("turbo:load", () => {
  const { account } = document.body.dataset;
  if (account) forgetSheets(localStorage, indexedDB, account);
});

// Whoever only reads has the public pages without a line too; whoever is signed in keeps nothing here.
if (navigator.serviceWorker && !document.body.dataset.account) {
  const begin = () => navigator.serviceWorker.register("/service-worker.js").catch(() => {});
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
