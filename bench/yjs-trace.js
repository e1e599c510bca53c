// node yjs-trace.js FOLDER FILE: 260,000 edits of one character each, as three people write them into twelve paragraphs:
// mostly at the end of what they wrote last, now and then elsewhere, every sixth a deletion. Each update with its length in
// four bytes before it. FOLDER is where yjs is installed.
import { createRequire } from 'node:module'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'

const [folder, file] = process.argv.slice(2)
const Y = createRequire(resolve(folder) + '/')('yjs')
let state = 7
const below = n => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % n
const out = createWriteStream(file)
const writers = [1, 2, 3].map(client => {
  const doc = new Y.Doc()
  doc.clientID = client * 1234567
  return { doc, news: [] }
})
for (const writer of writers)
  writer.doc.on('update', (update, origin) => {
    if (origin === 'told') return
    const length = Buffer.alloc(4)
    length.writeInt32BE(update.length)
    out.write(length)
    out.write(Buffer.from(update))
    for (const other of writers) if (other !== writer) other.news.push(update)
  })
const hear = writer => {
  writer.doc.transact(() => { for (const update of writer.news) Y.applyUpdate(writer.doc, update, 'told') }, 'told')
  writer.news = []
}
const texts = Array.from({ length: 12 }, () => new Y.XmlText())
writers[0].doc.getXmlFragment('prosemirror').insert(0, texts.map(text => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  return paragraph
}))
writers.forEach(hear)
for (let edit = 0; edit < 260000; edit++) {
  const writer = writers[below(3)]
  if (below(50) === 0) hear(writer)
  if (!writer.text || below(200) === 0) {
    writer.text = writer.doc.getXmlFragment('prosemirror').get(below(12)).get(0)
    writer.at = below(writer.text.length + 1)
  }
  writer.at = Math.min(writer.at, writer.text.length)
  if (below(6) === 0 && writer.at > 0) writer.text.delete(--writer.at, 1)
  else writer.text.insert(writer.at++, 'abcdefghij klmnop é'[below(19)])
}
out.end()
