/** A command that makes headings and paragraphs of the selection one or the other; who they are and their language stay. */
export function turned(name, level = null) {
  return ({ tr, state, dispatch }) => {
    const type = state.schema.nodes[name];
    const { from, to } = tr.selection;
    let some = false;
    tr.doc.nodesBetween(from, to, (node, at, parent, index) => {
      const turns = node.type.name === "paragraph" || node.type.name === "heading";
      if (!turns || !parent.canReplaceWith(index, index + 1, type)) return;
      const { id, lang, dir } = node.attrs;
      if (dispatch) tr.setNodeMarkup(at, type, { id, lang, dir, ...(level !== null && { level }) }, node.marks);
      some = true;
    });
    return some;
  };
}
