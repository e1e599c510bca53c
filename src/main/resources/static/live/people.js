// Who has the document open: by school, as the side of a page shows them.
import { element } from "../writing/elements.js";

/** [{town, weave, people: [{name, you}]}] in the order in which the schools came; somebody with two tabs is there once. */
export function bySchool(people) {
  const schools = new Map();
  for (const { name, town = null, weave = null, you = false } of people) {
    const key = `${weave} ${town}`;
    if (!schools.has(key)) schools.set(key, { town, weave, people: [] });
    const { people: there } = schools.get(key);
    const same = there.find((one) => one.name === name);
    if (same) same.you ||= you;
    else there.push({ name, you });
  }
  return [...schools.values()];
}

/** Fills `list` (a ul). `you` is what stands behind one's own name, `comma` between two. */
export function show(list, people, { you, comma }) {
  list.replaceChildren(
    ...bySchool(people).map(({ town, weave, people: there }) =>
      element(
        "li",
        {},
        element(
          "span",
          { class: "who" },
          weave == null ? null : element("span", { class: "patch", "data-school": weave, "aria-hidden": "true" }),
          element("span", {}, town && element("b", { dir: "auto" }, town), town ? " " : null, ...named(there, you, comma)),
        ),
      ),
    ),
  );
}

/** Fills `list` with the schools whose words are shown, and their people: see Authors.bySchool. */
export function legend(list, schools, { lang, comma, guests }) {
  const lands = new Intl.DisplayNames([lang], { type: "region", fallback: "code" });
  list.replaceChildren(
    ...schools.map(({ at, school, country, people }) =>
      element(
        "li",
        {},
        at ? whose(at, [school && element("bdi", {}, school), country && lands.of(country)], comma) : element("span", {}, guests),
        people.length > 0 ? element("span", { class: "colours-people" }, element("bdi", {}, people.join(comma))) : null,
      ),
    ),
  );
}

function whose({ weave, town }, more, comma) {
  const patch = element("span", { class: "patch", "data-school": weave, "aria-hidden": "true" });
  const called = more.filter(Boolean).flatMap((one) => [comma, one]);
  return element("span", { class: "who", "data-school": weave }, patch, element("span", {}, element("b", { class: "by", dir: "auto" }, town), ...called));
}

function named(people, you, comma) {
  return people.flatMap((one, at) => [at > 0 ? comma : null, element("span", { dir: "auto" }, one.name), one.you ? ` (${you})` : null]);
}
