package jumelage.translation;

import java.util.List;

/// How far a version is.
///
/// @param all blocks that are to be translated
public record Tally(int all, int untranslated, int machine, int stale, int gone) {

    static Tally of(List<Piece> pieces) {
        return new Tally(
                pieces.size() - count(pieces, State.SAME),
                count(pieces, State.UNTRANSLATED),
                count(pieces, State.MACHINE),
                count(pieces, State.STALE),
                count(pieces, State.GONE));
    }

    private static int count(List<Piece> pieces, State state) {
        return (int) pieces.stream().filter(piece -> piece.state() == state).count();
    }

    /// How many blocks are to be looked at.
    public int toDo() {
        return untranslated + machine + stale + gone;
    }
}
