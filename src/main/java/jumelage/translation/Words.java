package jumelage.translation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What somebody has typed for one block, and what they had before them.
///
/// @param was the fingerprint of what stood there
/// @param source the fingerprint of what the source said
/// @param label the description of what is shown
/// @param act `right` for what is right as it stands, `drop` to take it out, `draft` by a machine; all else saves
public record Words(
        @NotBlank @Size(max = 40) String block,
        @Nullable String was,
        @Nullable String source,
        @Nullable @Size(max = Words.LONGEST) String text,
        @Nullable String label,
        @Nullable String act) {
    public static final int LONGEST = 20_000;
    public static final int LONGEST_LABEL = 500;

    static Words of(Piece piece) {
        return new Words(piece.block(), piece.was(), piece.sourceWas(), piece.reads(), piece.label(), null);
    }

    /// Whether what stands there is right.
    boolean right() {
        return "right".equals(act);
    }

    String typed() {
        return text == null ? "" : text;
    }

    String typedLabel() {
        return label == null ? "" : label.strip();
    }
}
