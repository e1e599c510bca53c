package jumelage.translation;

import java.util.List;
import jumelage.document.Difference;
import jumelage.document.Run;
import jumelage.document.Segment;
import org.jspecify.annotations.Nullable;

/// A block of the source beside what the version says for it.
///
/// @param block the version's, or the one that it will be
/// @param source none where it is gone
/// @param now none where the version has none
/// @param then what the source said when this was translated, where it says something else now and the reader may know
public record Piece(
        String block,
        @Nullable Segment source,
        @Nullable Segment now,
        State state,
        @Nullable String then) {

    public boolean title() {
        return block.equals(Side.TITLE);
    }

    /// Whether the source says something here that other languages say otherwise.
    boolean translatable() {
        return source != null && source.translatable();
    }

    /// Whether nobody has translated it yet.
    boolean missing() {
        return state == State.UNTRANSLATED && translatable();
    }

    /// Whether the version has yet to get what says the same in every language.
    boolean pending() {
        return (state == State.SAME || state == State.UNTRANSLATED)
                && source != null
                && !source.translatable()
                && !suggested()
                && (now == null || now.words().isEmpty() || now.words().equals(then));
    }

    Piece as(State state) {
        return new Piece(block, source, now, state, then);
    }

    /// What is read there, now or once it has come into the version.
    public String reads() {
        return source != null && pending() ? source.text() : text();
    }

    public String text() {
        return now == null ? "" : now.text();
    }

    public String label() {
        return now == null ? (source == null ? "" : source.label()) : now.label();
    }

    /// Whether it is of something shown, whose description one translates too.
    public boolean figure() {
        return !label().isEmpty();
    }

    /// Whether the version holds suggestions here, which only its editor can decide.
    public boolean suggested() {
        return now != null && now.suggested();
    }

    /// What one must have seen to say something here.
    public String was() {
        return Fingerprint.of(now == null ? "" : now.words());
    }

    /// As [#was], of the source.
    public String sourceWas() {
        return Fingerprint.of(source == null ? "" : source.words());
    }

    /// What the source said then and says now, by words.
    public List<Run> runs() {
        return then == null || source == null ? List.of() : Difference.between(then, source.words());
    }
}
