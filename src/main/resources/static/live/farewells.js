// Why the server ends a line (jumelage.live.Farewell), and what becomes of the page then.
const ENDS = { 4401: "signedOut", 4403: "shut", 4410: "gone" };
const ANEW = { 4409: "oldEpoch", 4422: "refused" };
const OLD_SCHEMA = 4426;

/** {then: "end" | "anew" | "reload" | "back", why}: `end` for reading only, `anew` with a fresh copy, `back` by itself. */
export function farewell(code) {
  if (ENDS[code]) return { then: "end", why: ENDS[code] };
  if (ANEW[code]) return { then: "anew", why: ANEW[code] };
  return code === OLD_SCHEMA ? { then: "reload", why: "oldSchema" } : { then: "back", why: null };
}
