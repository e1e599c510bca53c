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
/// @param formerTitle and language: those that the form began with, where it leaves the text alone
record Draft(
        @NotBlank @Size(max = jumelage.writing.Draft.LONGEST_TITLE)
        String title,

        @NotBlank @Size(max = 20) String language,
        @Nullable String body,
        @Nullable @Size(max = 100_000) String plain,
        @Nullable String parent,
        @Nullable String audience,
        @Nullable String version,
        @Nullable String then,
        @Nullable String formerTitle,
        @Nullable String formerLanguage) {

    static Draft of(String title, String language, String body, @Nullable Integer parent, int version) {
        var above = parent == null ? "" : "" + parent;
        return new Draft(title, language, body, "", above, "", "" + version, null, title, language);
    }

    /// What is kept of it, with `document` as its text.
    jumelage.writing.Draft of(String document) {
        return of(document, number(version));
    }

    /// The same, above another version.
    jumelage.writing.Draft of(String document, int version) {
        return new jumelage.writing.Draft(title, language, document, version);
    }

    /// The same after a collision, as a change of what is there now.
    Draft after(int version, String document) {
        return new Draft(title, language, document, "", parent, audience, "" + version, null, null, null);
    }

    /// The same, once its writer has been told how the page is called by now.
    Draft after(String title, String language) {
        return new Draft(this.title, this.language, null, null, parent, audience, version, then, title, language);
    }

    /// Whether it says nothing of the text: others may be writing that.
    boolean onlyNames() {
        return body == null && plain == null;
    }

    /// Whether a page with this title and language is another than the one that it began with.
    boolean overtaken(String title, String language, int version) {
        return formerTitle == null || formerLanguage == null
                ? number(this.version) != version
                : !formerTitle.equals(title) || !formerLanguage.equals(language);
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
