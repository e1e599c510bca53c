// Which key of the page was meant.

/** The name of the key that was pressed ("a", "/", "?"), or null when it is none of the page's. */
export function pressed(event) {
  const { key, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  const third = event.getModifierState?.("AltGraph"); // how some keyboards write their signs
  if (((ctrlKey || altKey) && !third) || metaKey || isComposing || repeat || key?.length !== 1) return null;
  return (otherScript(key) ? inItsPlace(event) : key).toLowerCase();
}

// A keyboard that writes Greek, Cyrillic or Arabic has no "g": the key in its place is meant.
function otherScript(key) {
  return key === "؟" || (/\p{Letter}/u.test(key) && !/\p{Script=Latin}/u.test(key));
}

function inItsPlace({ key, code = "", shiftKey }) {
  if (key === "؟") return "?";
  if (code === "Slash") return shiftKey ? "?" : "/";
  return /^Key[A-Z]$/.test(code) ? code.slice(-1) : key;
}

/** What `key` means after the one that is held: the `name` of a key or of two ("g p"), or the one to hold now. */
export function step(held, key, names) {
  const two = `${held} ${key}`;
  if (held && names.includes(two)) return { name: two };
  if (names.includes(key)) return { name: key };
  return names.some((name) => name.startsWith(`${key} `)) ? { held: key } : {};
}

/** Whether a key pressed in this element is part of what somebody writes. */
export function writes(element) {
  if (!element) return false;
  if (element.isContentEditable) return true;
  if (/^(textarea|select)$/i.test(element.localName)) return true;
  return element.localName === "input" && !/^(button|submit|reset|checkbox|radio|range|color|file|image)$/.test(element.type);
}
