package jumelage.wiki;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A page that somebody wants in another language.
///
/// @param place `beside` or `inside` the page that it is made from
/// @param start `empty`, or `copy` of the words that are to be written over
/// @param audience teachers or members
record VersionDraft(
        @NotBlank @Size(max = jumelage.writing.Draft.LONGEST_TITLE)
        String title,

        @NotBlank @Size(max = 20) String language,
        @Nullable String place,
        @Nullable String start,
        @Nullable String audience) {

    boolean inside() {
        return !"beside".equals(place);
    }

    boolean forTeachers() {
        return "TEACHERS".equals(audience);
    }

    boolean copies() {
        return "copy".equals(start);
    }
}
