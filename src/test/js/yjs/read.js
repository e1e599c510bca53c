// node read.js FOLDER: for each line of standard input, updates in base64 with commas between them, what the yjs that is
// installed in FOLDER shows of them.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { nodes } from './nodes.js'

const Y = createRequire(resolve(process.argv[2]) + '/')('yjs')
for await (const line of createInterface({ input: process.stdin })) {
  const doc = new Y.Doc()
  for (const update of line.split(',')) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  console.log(JSON.stringify(nodes(Y)(doc.getXmlFragment('prosemirror'))))
}
