package jumelage.twinspace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What somebody types for the front page.
///
/// @param picture the id of one of the room's pictures, or nothing
/// @param version from which he started
record UpdateDraft(
        @NotBlank @Size(max = UpdateDraft.LONGEST) String words,
        @NotBlank @Size(max = 20) String language,
        @Nullable String audience,
        @Nullable String picture,
        @Nullable @Pattern(regexp = "\\d{0,9}") String version) {

    public static final int LONGEST = 600;

    /// The same after a collision, as a change of what is there now.
    UpdateDraft over(int now) {
        return new UpdateDraft(words, language, audience, picture, "" + now);
    }
}
