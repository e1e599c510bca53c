package jumelage.material;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What somebody says of a file when he sends it; all but the language may wait.
record Saying(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 500) String alt,
        @Nullable @Size(max = 200) String author,
        @Nullable @Size(max = 500) String source,
        @Nullable String licence,
        @NotBlank @Size(max = 20) String language,
        @Nullable String folder,
        @Nullable String audience) {

    /// @param called how it is called where no title is given
    /// @param alone whether title and description are meant for this file only
    Words words(String called, boolean alone) {
        var given = title == null ? "" : title.strip();
        return new Words(
                alone && !given.isEmpty() ? given : called,
                alone ? alt : "",
                author,
                source,
                licence,
                language,
                folder,
                audience,
                "0");
    }
}
