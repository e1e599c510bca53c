// Whether the keys of the pages are off on this device.

const OFF = "keys-off";

/** Where nothing can be kept they are on. */
export function isOff() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/** Turns them off, or on again. */
export function turn() {
  if (isOff()) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
}
