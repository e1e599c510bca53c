package jumelage.translation;

import java.util.List;
import jumelage.document.Document;
import jumelage.document.Segment;
import jumelage.document.Segments;

/// Brings words into a version.
final class Carrying {
    private Carrying() {}

    /// The version in which a block of the source is said so.
    ///
    /// @param label of what is shown; empty to leave it as it is
    static Document said(Document version, Piece piece, Segment from, String text, String label, Document source) {
        var there = piece.now() == null ? Segments.take(version, from.id(), source) : version;
        return Segments.say(there, id(piece, from), text, label, source, from.id());
    }

    /// The version with all that says the same in every language, but for one block.
    static Document over(Document version, List<Piece> pieces, String but, Document source) {
        var now = version;
        for (var piece : pieces)
            if (piece.pending()
                    && !piece.title()
                    && !piece.block().equals(but)
                    && piece.source() instanceof Segment from)
                now = said(now, piece, from, from.text(), from.label(), source);
        return now;
    }

    /// What the version has not got comes into it under the name that it has in the source.
    static String id(Piece piece, Segment from) {
        return piece.now() == null ? from.id() : piece.block();
    }
}
