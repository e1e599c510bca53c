// Copies of unsent forms in this tab. A copy belongs to one account; it never outlives a sign-out or another's sign-in.

const PREFIX = "draft:";

export const keyOf = (account, address) => `${PREFIX}${account}:${address}`;

const keys = (storage, prefix = PREFIX) => Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key.startsWith(prefix));

export function forgetAll(storage) {
  for (const key of keys(storage)) storage.removeItem(key);
}

export function forgetOthers(storage, account) {
  for (const key of keys(storage)) if (!key.startsWith(keyOf(account, ""))) storage.removeItem(key);
}

/** `base` is the server's time of the state that the writer started from. */
export function keep(storage, key, fields, base) {
  try {
    storage.setItem(key, JSON.stringify({ base, fields }));
  } catch {
    // full or forbidden: the server's copy remains
  }
}

/** The fields of a copy that the server does not have yet, or null. */
export function unsent(storage, key, savedAt, now) {
  try {
    const { base, fields } = JSON.parse(storage.getItem(key));
    const behind = base + 1000 < savedAt; // times in headers are whole seconds
    return behind || JSON.stringify(fields) === JSON.stringify(now) ? null : fields;
  } catch {
    return null;
  }
}

const SHEETS = "sheet:";

export const sheetKey = (account, document) => `${SHEETS}${account}:${document}`;

/** Deletes the copies of documents (see live/copies.js), but for those of the account `but`. */
export function forgetSheets(storage, databases, but = null) {
  for (const key of keys(storage, SHEETS)) {
    if (but && key.startsWith(sheetKey(but, ""))) continue;
    try {
      for (const name of JSON.parse(storage.getItem(key)).copies) databases.deleteDatabase(name);
    } catch {
      // not what we have written: nothing leads to a database
    }
    storage.removeItem(key);
  }
}
