package jumelage.wiki;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import jumelage.publication.Audience;
import org.jspecify.annotations.Nullable;

/// What somebody has written, and the version that it started from. All of it is text, so that it can be shown again
/// whatever was sent.
///
/// @param body the document as JSON, from the editor
/// @param plain the same as one types a mail, where no editor is
/// @param parent the number of the page that holds it
/// @param audience teachers or members
record Draft(
        @NotBlank @Size(max = jumelage.writing.Draft.LONGEST_TITLE) String title,
        @NotBlank @Size(max = 20) String language,
        @Nullable String body,
        @Nullable @Size(max = 100_000) String plain,
        @Nullable String parent,
        @Nullable String audience,
        @Nullable String version,
        @Nullable String then) {

    static Draft of(String title, String language, String body, @Nullable Integer parent, int version) {
        return new Draft(title, language, body, "", parent == null ? "" : "" + parent, "", "" + version, null);
    }

    /// What is kept of it, with `document` as its text.
    jumelage.writing.Draft of(String document) {
        return new jumelage.writing.Draft(title, language, document, number(version));
    }

    /// The same after a collision, as a change of what is there now.
    Draft after(int version, String document) {
        return new Draft(title, language, document, "", parent, audience, "" + version, null);
    }

    boolean typedPlain() {
        return (body == null || body.isBlank()) && plain != null && !plain.isBlank();
    }

    boolean atTheTop() {
        return parent == null || parent.isBlank();
    }

    boolean choosesAudience() {
        return audience != null && !audience.isBlank();
    }

    /// None for what is no audience.
    Optional<Audience> wished() {
        return Arrays.stream(Audience.values())
                .filter(each -> each.name().equals(audience))
                .findFirst();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
