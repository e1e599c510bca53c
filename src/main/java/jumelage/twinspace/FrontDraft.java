package jumelage.twinspace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What founders and administrators say of their room at its head.
///
/// @param picture the id of one of the room's pictures, or nothing
/// @param version from which they started; 0 where nobody has said anything yet
record FrontDraft(
        @Nullable @Size(max = 1200) String description,
        @NotBlank @Size(max = 20) String language,
        @Nullable String picture,
        @Nullable @Pattern(regexp = "\\d{0,9}") String version) {

    String said() {
        return description == null ? "" : description;
    }

    FrontDraft over(int now) {
        return new FrontDraft(description, language, picture, "" + now);
    }
}
