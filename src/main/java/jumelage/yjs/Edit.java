package jumelage.yjs;

import java.util.List;
import java.util.Set;

/// The write half: the smallest edit that turns what a document shows into something else. It goes about like the
/// binding of the editor (`updateYFragment` of y-prosemirror), but compares blocks and words, not only what is
/// before and after them.
public final class Edit {

    private Edit() {}

    /// An update that the document, or any that has its state, can take. Nothing is changed yet.
    ///
    /// What is already as wanted is not touched, so that others may write there at the same time. Attributes
    /// that are null are as those that are not there.
    ///
    /// @param client that writes nothing else at the same time; its numbers go on where the document has them
    /// @param overlapping marks of which several of a kind may lie over each other, in the editor's schema
    /// @throws Refused when the nodes are no ProseMirror document
    public static byte[] of(Doc doc, List<Node> target, long client, Set<String> overlapping) {
        var copy = new Doc(doc.limits());
        copy.apply(doc.integrated());
        var wanted = Normal.of(target);
        var transaction = copy.transact(
                changing -> new BlockEdit(new Pen(changing, client), new MarkKeys(overlapping))
                        .content(copy.root(Read.FRAGMENT), wanted),
                true);
        return transaction.update();
    }
}
