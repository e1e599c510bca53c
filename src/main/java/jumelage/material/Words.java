package jumelage.material;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What somebody says of a material, and the version from which he started.
///
/// @param folder the id of a folder, or nothing
/// @param audience teachers or members
record Words(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 500) String alt,
        @Nullable @Size(max = 200) String author,
        @Nullable @Size(max = 500) String source,
        @Nullable String licence,
        @NotBlank @Size(max = 20) String language,
        @Nullable String folder,
        @Nullable String audience,
        @Pattern(regexp = "\\d{1,9}") String version) {

    /// The same after a collision, as a change of what is there now.
    Words over(int now) {
        return new Words(title, alt, author, source, licence, language, folder, audience, "" + now);
    }

    String given(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
