// The named fields of a form as [name, value] pairs, without what must not be stored.

const NEVER = (field) => field.disabled || !field.name || field.name.startsWith("_") || /^(password|file|submit|button|image|reset)$/.test(field.type);

export function read(form) {
  const pairs = [];
  for (const field of form.elements) {
    if (NEVER(field) || (/^(checkbox|radio)$/.test(field.type) && !field.checked)) continue;
    if (field.type === "select-multiple") for (const { value } of field.selectedOptions) pairs.push([field.name, value]);
    else if ("value" in field) pairs.push([field.name, field.value]);
  }
  return pairs;
}

/** Puts pairs back and tells each changed field by the event `restored`. */
export function write(form, pairs) {
  const left = new Map();
  for (const [name, value] of pairs) left.set(name, [...(left.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (NEVER(field)) continue;
    const values = left.get(field.name) ?? [];
    if (/^(checkbox|radio)$/.test(field.type)) field.checked = values.includes(field.value);
    else if (field.type === "select-multiple") for (const option of field.options) option.selected = values.includes(option.value);
    else if (values.length > 0) field.value = values.shift();
    field.dispatchEvent(new CustomEvent("restored", { bubbles: true }));
  }
}
