package jumelage.comment;

import java.util.List;

/// The notes of a document.
///
/// @param open in the order in which their passages stand
/// @param lost whose passage is no longer in the text
/// @param closed that are settled, or in which everything was taken back; the latest first
public record Margin(List<Note> open, List<Note> lost, List<Note> closed) {
    public static final Margin EMPTY = new Margin(List.of(), List.of(), List.of());

    /// How many wait for an answer.
    public int count() {
        return open.size() + lost.size();
    }
}
