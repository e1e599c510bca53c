package jumelage.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Whose words each block of a text has.
///
/// @param inks of authors; none for those of no school
record Inks(Authorship authorship, Function<UUID, Optional<Ink>> inks) {
    static final Inks NONE = new Inks(Authorship.NONE, _ -> Optional.empty());

    /// So many characters of a block are of one ink; none where nobody knows.
    record Piece(int length, Optional<Ink> ink) {}

    /// That of the school that alone has written the block.
    Optional<Ink> whole(TextBlock block) {
        var pieces = pieces(block);
        return pieces.size() == 1 ? pieces.getFirst().ink() : Optional.empty();
    }

    /// One after the other, where not all of the block is of one ink.
    List<Piece> mixed(TextBlock block) {
        var pieces = pieces(block);
        return pieces.size() > 1 ? pieces : List.of();
    }

    /// What shows nothing by itself goes with what stands before it, at the beginning with what stands behind.
    private List<Piece> pieces(TextBlock block) {
        var id = block.tags().id();
        var spans = id == null ? null : authorship.blocks().get(id);
        if (spans == null) return List.of();
        var text = block.text();
        var pieces = new ArrayDeque<Piece>();
        int words = text.length() - text.stripLeading().length();
        int from = 0;
        int to = 0;
        for (var span : spans) {
            to = Math.min(text.length(), to + span.length());
            if (to <= words) continue;
            add(pieces, text.substring(from, to), span.author().flatMap(inks));
            from = to;
        }
        add(pieces, text.substring(from), Optional.empty());
        return List.copyOf(pieces);
    }

    private static void add(Deque<Piece> pieces, String text, Optional<Ink> ink) {
        if (text.isEmpty()) return;
        var last = pieces.peekLast();
        if (last != null && (last.ink().equals(ink) || blank(text))) lengthen(pieces, text.length(), last.ink());
        else pieces.add(new Piece(text.length(), ink));
    }

    private static void lengthen(Deque<Piece> pieces, int length, Optional<Ink> ink) {
        pieces.add(new Piece(pieces.removeLast().length() + length, ink));
    }

    private static boolean blank(String text) {
        return text.replace(Seam.ANCHOR, "").isBlank();
    }

    /// What of the pieces lies between two places, in the same order.
    static List<Piece> between(List<Piece> pieces, int from, int to) {
        var between = new ArrayList<Piece>();
        int at = 0;
        for (var piece : pieces) {
            int length = Math.min(to, at + piece.length()) - Math.max(from, at);
            if (length > 0) between.add(new Piece(length, piece.ink()));
            at += piece.length();
        }
        return between;
    }
}
