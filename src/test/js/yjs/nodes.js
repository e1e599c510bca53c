// What an XmlFragment shows, as ProseMirror nodes: after yXmlFragmentToProsemirrorJSON of @tiptap/y-tiptap, but with
// neighbouring runs of equal marks joined, and without attributes or content where there are none.
export const nodes = Y => {
  const mark = ([key, value]) => {
    const type = /(.*)(--[a-zA-Z0-9+/=]{8})$/.exec(key)?.[1] ?? key
    return value === true || JSON.stringify(value) === '{}' ? { type } : { type, attrs: value }
  }
  const same = (a, b) => {
    const sorted = node => (node.marks ?? []).map(one => JSON.stringify(one)).sort().join()
    return typeof a.text === 'string' && typeof b.text === 'string' && sorted(a) === sorted(b)
  }
  const content = children => {
    const all = []
    for (const child of children.flatMap(node)) {
      const last = all.at(-1)
      if (last?.type === 'text' && child.type === 'text' && same(last, child)) last.text += child.text
      else all.push(child)
    }
    return all
  }
  const node = type => {
    if (type instanceof Y.XmlText)
      return type.toDelta()
        .filter(run => !(run.insert instanceof Y.AbstractType))
        .map(run => ({
          type: 'text',
          text: run.insert,
          ...(run.attributes ? { marks: Object.entries(run.attributes).map(mark) } : {})
        }))
    if (!(type instanceof Y.XmlElement)) return []
    const attrs = type.getAttributes()
    const within = content(type.toArray())
    return [{
      type: type.nodeName,
      ...(Object.keys(attrs).length ? { attrs } : {}),
      ...(within.length ? { content: within } : {})
    }]
  }
  return fragment => content(fragment.toArray())
}
