// The messages of a line, as jumelage.live.Wire names them. `lib` is the module "editor".
export const SYNC = 0;
export const AWARENESS = 1;
export const SAVED = 100;
export const PEOPLE = 101;
export const NEWS = 102;
export const AUTHORS = 103;

export const STATE_VECTOR = 0;
export const MISSING = 1;
export const UPDATE = 2;

export function sync(lib, kind, bytes) {
  const to = lib.createEncoder();
  lib.writeVarUint(to, SYNC);
  lib.writeVarUint(to, kind);
  lib.writeVarUint8Array(to, bytes);
  return lib.toUint8Array(to);
}

/** Where the cursor of `client` is; nothing else of its state is told. */
export function presence(lib, client, clock, state) {
  const states = lib.createEncoder();
  lib.writeVarUint(states, 1);
  lib.writeVarUint(states, client);
  lib.writeVarUint(states, clock);
  lib.writeVarString(states, JSON.stringify(state && { cursor: state.cursor ?? null }));
  const to = lib.createEncoder();
  lib.writeVarUint(to, AWARENESS);
  lib.writeVarUint8Array(to, lib.toUint8Array(states));
  return lib.toUint8Array(to);
}

/** Asks who has written. */
export const question = () => new Uint8Array([AUTHORS]);

/** What a message says; of a kind that is not known, its number only. */
export function read(lib, message) {
  const from = lib.createDecoder(message);
  const type = lib.readVarUint(from);
  switch (type) {
    case SYNC:
      return { type, kind: lib.readVarUint(from), bytes: lib.readVarUint8Array(from) };
    case AWARENESS:
      return { type, bytes: lib.hasContent(from) ? lib.readVarUint8Array(from) : new Uint8Array() };
    case SAVED:
      return { type, count: lib.readVarUint(from) };
    case PEOPLE:
    case NEWS:
    case AUTHORS:
      return { type, told: JSON.parse(lib.readVarString(from)) };
    default:
      return { type };
  }
}
