// node cases.js FOLDER N [SEED]: N cases as lines, made with the yjs that is installed in FOLDER. Fields with tabs between
// them: updates in their order, a state vector, then what yjs answers to `bin/jumelage yjs-check`.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { edits } from './edits.js'
import { nodes } from './nodes.js'
import { random } from './random.js'

const [folder = '.', count = '0', first = '1'] = process.argv.slice(2)
const Y = Number(count) > 0 ? createRequire(resolve(folder) + '/')('yjs') : null
console.warn = console.log = console.error = () => {}
const base64 = bytes => Buffer.from(bytes).toString('base64')

function history(r) {
  const edit = edits(Y, r)
  const updates = []
  const writers = Array.from({ length: 1 + r.below(4) }, (_, i) => {
    const doc = new Y.Doc()
    doc.clientID = r.chance(0.1) ? 2 ** 53 - 1 - i : r.chance(0.3) ? 1 + i : r.below(2 ** 32)
    const undo = new Y.UndoManager(doc.getXmlFragment('prosemirror'), { captureTimeout: 0 })
    doc.on('update', (update, origin) => origin !== 'from others' && updates.push(update))
    return { doc, undo, seen: 0 }
  })
  const steps = r.chance(0.1) ? 150 : 5 + r.below(50)
  for (let step = 0; step < steps; step++) {
    const writer = r.one(writers)
    if (r.chance(0.06)) writer.undo.undo()
    else if (r.chance(0.04)) writer.undo.redo()
    else if (r.chance(0.2)) writer.doc.transact(() => { for (let i = 0; i < 4; i++) edit(writer.doc) })
    else edit(writer.doc)
    if (r.chance(0.3)) {
      const reader = r.one(writers)
      const news = updates.slice(reader.seen)
      reader.seen = updates.length
      if (r.chance(0.5)) r.shuffle(news)
      for (const update of news) Y.applyUpdate(reader.doc, update, r.chance(0.9) ? 'from others' : 'and told')
    }
    if (r.chance(0.05)) Y.applyUpdate(r.one(writers).doc, Y.encodeStateAsUpdate(r.one(writers).doc), 'from others')
  }
  return { writers, updates }
}

function delivery(r, { writers, updates }) {
  let sent = updates.slice()
  if (sent.length === 0) sent.push(Y.encodeStateAsUpdate(writers[0].doc))
  if (r.chance(0.3)) sent = sent.filter(() => r.chance(0.9))
  if (r.chance(0.3)) sent.push(...sent.filter(() => r.chance(0.2)))
  if (r.chance(0.3)) r.shuffle(sent)
  else if (r.chance(0.5))
    for (let i = 0; i + 1 < sent.length; i++) if (r.chance(0.2)) [sent[i], sent[i + 1]] = [sent[i + 1], sent[i]]
  if (r.chance(0.4)) {
    const merged = []
    for (let i = 0; i < sent.length;) {
      const length = 1 + r.below(5)
      const part = Y.mergeUpdates(sent.slice(i, i + length))
      merged.push(r.chance(0.2) ? Y.diffUpdate(part, vector(r, writers)) : part)
      i += length
    }
    sent = merged
  }
  if (r.chance(0.3)) sent.splice(r.below(sent.length + 1), 0, Y.encodeStateAsUpdate(r.one(writers).doc, vector(r, writers)))
  return sent.length ? sent : [Y.encodeStateAsUpdate(writers[0].doc)]
}

function vector(r, writers) {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(r.one(writers).doc))
  for (const [client, clock] of clocks) {
    if (r.chance(0.3)) clocks.set(client, r.below(clock + 2))
    else if (r.chance(0.2)) clocks.delete(client)
  }
  return Y.encodeStateVector(clocks)
}

for (let number = 0; number < Number(count); number++) {
  const r = random(Number(first) + number)
  const told = history(r)
  const sent = delivery(r, told)
  const known = vector(r, told.writers)
  const doc = new Y.Doc()
  for (const update of sent) Y.applyUpdate(doc, update)
  const merged = Y.mergeUpdates(sent)
  const fields = [
    sent.map(base64).join(),
    base64(known),
    JSON.stringify(nodes(Y)(doc.getXmlFragment('prosemirror'))),
    base64(Y.encodeStateAsUpdate(doc)),
    base64(merged),
    base64(Y.encodeStateAsUpdate(doc, known)),
    base64(Y.encodeStateVector(doc)),
    String(doc.store.pendingStructs !== null || doc.store.pendingDs !== null),
    base64(Y.diffUpdate(merged, known))
  ]
  if (!process.stdout.write(fields.join('\t') + '\n')) await new Promise(resume => process.stdout.once('drain', resume))
}
