// What is typed in the forms of a margin survives that the rest of it is fetched anew.
const fields = (form) => [...form.querySelectorAll("textarea")];

/** What stands in those forms that somebody has begun to fill in, by where they send it. */
export function typed(element) {
  const all = new Map();
  for (const form of element.querySelectorAll("form"))
    if (fields(form).some((field) => field.value !== field.defaultValue)) all.set(form.getAttribute("action"), fields(form).map(({ value }) => value));
  return all;
}

export function typeAgain(element, all) {
  for (const form of element.querySelectorAll("form")) {
    const values = all.get(form.getAttribute("action"));
    if (!values) continue;
    fields(form).forEach((field, index) => (field.value = values[index]));
    const around = form.closest("details");
    if (around) around.open = true;
  }
}
