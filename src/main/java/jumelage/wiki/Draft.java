package jumelage.wiki;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jumelage.publication.Audience;
import org.jspecify.annotations.Nullable;

/// What somebody has written, and the version that it started from.
///
/// @param body the document as JSON, from the editor
/// @param plain the same as one types a mail, where no editor is
/// @param parent the number of the page that holds it
record Draft(
        @NotBlank @Size(max = jumelage.writing.Draft.LONGEST_TITLE)
        String title,

        @NotBlank @Size(max = 20) String language,
        @Nullable String body,
        @Nullable @Size(max = 100_000) String plain,
        @Nullable Integer parent,
        @Nullable Audience audience,
        @Nullable Integer version,
        @Nullable String then) {

    /// What is kept of it, with `document` as its text.
    jumelage.writing.Draft of(String document) {
        return new jumelage.writing.Draft(title, language, document, version == null ? 0 : version);
    }

    boolean typedPlain() {
        return (body == null || body.isBlank()) && plain != null && !plain.isBlank();
    }
}
