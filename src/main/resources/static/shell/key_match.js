// Which key of the page was meant.

/** The name of the key that was pressed ("a", "/", "?"), or null when it is none of the page's. */
export function pressed({ key, ctrlKey, metaKey, altKey, isComposing, repeat }) {
  if (ctrlKey || metaKey || altKey || isComposing || repeat || key.length !== 1) return null;
  return key.toLowerCase();
}

/** Whether a key pressed in this element is part of what somebody writes. */
export function writes(element) {
  if (!element) return false;
  if (element.isContentEditable) return true;
  if (/^(textarea|select)$/i.test(element.localName)) return true;
  return element.localName === "input" && !/^(button|submit|reset|checkbox|radio|range|color|file|image)$/.test(element.type);
}
