// The real yjs, y-protocols and TipTap's binding, as the module "editor" names them. The folder where they are installed
// is the first word of the command.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const from = createRequire(`${resolve(process.argv[2])}/`);
const Y = from("yjs");
const encoding = from("lib0/encoding");
const decoding = from("lib0/decoding");

export const binding = from("@tiptap/y-tiptap");
export const { Schema } = from("prosemirror-model");
export const { Transform } = from("prosemirror-transform");
export const lib = {
  ...from("y-protocols/awareness"),
  Doc: Y.Doc,
  applyUpdate: Y.applyUpdate,
  encodeStateAsUpdate: Y.encodeStateAsUpdate,
  encodeStateVector: Y.encodeStateVector,
  mergeUpdates: Y.mergeUpdates,
  createEncoder: encoding.createEncoder,
  toUint8Array: encoding.toUint8Array,
  writeVarUint: encoding.writeVarUint,
  writeVarUint8Array: encoding.writeVarUint8Array,
  writeVarString: encoding.writeVarString,
  createDecoder: decoding.createDecoder,
  hasContent: decoding.hasContent,
  readVarUint: decoding.readVarUint,
  readVarUint8Array: decoding.readVarUint8Array,
  readVarString: decoding.readVarString,
};

/** What a document shows, as ProseMirror's JSON. */
export const shown = (doc) => binding.yXmlFragmentToProsemirrorJSON(doc.getXmlFragment("prosemirror")).content ?? [];
