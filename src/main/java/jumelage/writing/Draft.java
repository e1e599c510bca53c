package jumelage.writing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jumelage.document.Document;
import jumelage.document.Parsed;

/// What somebody has typed, and the version that they started from.
///
/// @param language of the text, as a BCP-47 tag
/// @param body the document as JSON, as the editor sends it; nothing stands for an empty sheet
public record Draft(
        @NotBlank @Size(max = Draft.LONGEST_TITLE) String title,

        @NotBlank @Size(max = 35) @Pattern(regexp = Draft.TAG)
        String language,

        @Size(max = Document.LARGEST) String body,
        int version) {
    public static final int LONGEST_TITLE = 160;
    public static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    public Draft {
        title = title == null ? "" : title.replaceAll("\\s+", " ").strip();
        language = language == null ? "" : language.strip();
        body = body == null ? "" : body;
    }

    Parsed document() {
        return body.isBlank() ? Document.empty() : Document.parse(body);
    }
}
