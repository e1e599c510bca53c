// One random edit after the other, of everything that a document of yjs can hold.
const WORDS = ['eau', 'Καλημέρα', 'مرحبا', ' ', 'x', 'été', '😀', 'a👩‍🏫b', '\n', '"\\', 'river ', '𝄞𝄞']
const MARKS = ['bold', 'italic', 'link', 'comment--AbC1+/9=', 'lang', 'code']
const NAMES = ['paragraph', 'heading', 'blockquote', 'bulletList', 'listItem', 'image']

export const edits = (Y, r) => {
  const word = () => r.one(WORDS)
  const value = () =>
    r.one([
      () => null, () => true, () => r.below(2000) - 1000, () => 0.1 + r.below(9), () => 1.5, () => 2 ** 40 + r.below(9),
      () => -1e-7, () => 1e21, word, () => [1, word(), { a: [] }], () => ({ level: r.below(4), '7': word() }), () => -0,
      () => ''
    ])()
  const format = () => {
    const marks = {}
    for (let left = 1 + r.below(2); left > 0; left--)
      marks[r.one(MARKS)] = r.one([true, true, {}, null, { href: 'https://a.example/' + r.below(3) }, { lang: 'fr' }])
    return marks
  }
  const pick = type => {
    while (!(type instanceof Y.XmlText)) {
      const within = type.length ? type.get(r.below(type.length)) : null
      if (!(within instanceof Y.XmlText) && !(within instanceof Y.XmlElement)) return type
      if (r.chance(0.25)) return type
      type = within
    }
    return type
  }
  const child = () => {
    if (r.chance(0.4)) return new Y.XmlText(r.chance(0.8) ? word() + word() : '')
    const element = new Y.XmlElement(r.one(NAMES))
    if (r.chance(0.5)) element.insert(0, [new Y.XmlText(word() + word())])
    if (r.chance(0.3)) element.setAttribute(r.one(['id', 'level', 'src']), value())
    return element
  }
  const text = type => {
    const at = r.below(type.length + 1)
    const length = Math.min(type.length - at, 1 + r.below(5))
    r.one([
      () => type.insert(at, word()),
      () => type.insert(at, word()),
      () => type.insert(at, word() + word(), format()),
      () => length && type.delete(at, length),
      () => length && type.format(at, length, format()),
      () => length && type.format(at, length, format()),
      () => r.chance(0.2) && type.insertEmbed(at, { figure: r.below(9) }, r.chance(0.5) ? format() : undefined),
      () => type.applyDelta([{ retain: at }, { insert: word(), attributes: format() }, { insert: word() }])
    ])()
  }
  const element = type => {
    const at = r.below(type.length + 1)
    r.one([
      () => type.insert(at, [child()]),
      () => type.insert(at, [child(), child()]),
      () => at < type.length && type.delete(at, Math.min(type.length - at, 1 + r.below(2))),
      () => type instanceof Y.XmlElement && type.setAttribute(r.one(['id', 'level', '1', 'x']), value()),
      () => type instanceof Y.XmlElement && type.removeAttribute(r.one(['id', 'level', '1', 'x'])),
      () => r.chance(0.1) && type.insert(at, [new Y.XmlHook('hook')])
    ])()
  }
  const fragment = doc => {
    const type = pick(doc.getXmlFragment('prosemirror'))
    if (type instanceof Y.XmlText) text(type)
    else element(type)
  }
  const any = () =>
    r.one([value, value, () => new Uint8Array([1, 2, 200]), () => new Y.Map([['k', 1]]), () => Y.Array.from([1, 'b']),
      () => new Y.Text('t' + word()), () => new Y.Doc({ guid: 'sub' + r.below(9), meta: { a: 1 } }), () => undefined])()
  const list = doc => {
    const type = doc.getArray('list')
    const at = r.below(type.length + 1)
    r.one([
      () => type.insert(at, [any() ?? null, any() ?? 1]),
      () => type.push([value()]),
      () => at < type.length && type.delete(at, Math.min(type.length - at, 1 + r.below(3))),
      () => {
        const inner = type.toArray().find(one => one instanceof Y.Text)
        if (inner) text(inner)
      },
      () => doc.transact(transaction => {
        // As clients before 2019 wrote values.
        type._searchMarker.length = 0
        const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID))
        const content = new Y.ContentJSON([undefined, { a: word() }, 3])
        new Y.Item(id, null, null, type._start, type._start && type._start.id, type, null, content).integrate(transaction, 0)
      })
    ])()
  }
  const map = doc => {
    const type = doc.getMap('map')
    const key = r.one(['a', 'b', 'c'])
    r.one([() => type.set(key, any()), () => type.set(key, value()), () => type.delete(key)])()
  }
  return doc => {
    const kind = r.below(20)
    if (kind < 15) fragment(doc)
    else if (kind < 17) list(doc)
    else if (kind < 19) map(doc)
    else text(doc.getText('plain'))
  }
}
