package jumelage.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What somebody types in a margin; for a new note also the passage, see [Anchor].
///
/// @param version from which a change starts
record CommentDraft(
        @NotBlank @Size(max = Comment.LONGEST) String words,
        @Nullable String block,
        @Nullable String place,
        @Nullable String quote,
        @Nullable String start,
        @Nullable String end,
        @Nullable String version) {

    static CommentDraft at(String block, String quote) {
        return new CommentDraft("", block, "0", quote, null, null, null);
    }

    public String block() {
        return block == null ? "" : block;
    }

    public String place() {
        return place == null ? "" : place;
    }

    public String quote() {
        return quote == null ? "" : quote;
    }

    public String start() {
        return start == null ? "" : start;
    }

    public String end() {
        return end == null ? "" : end;
    }

    public String version() {
        return version == null ? "" : version;
    }
}
