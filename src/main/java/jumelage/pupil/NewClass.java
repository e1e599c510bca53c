package jumelage.pupil;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A class as its teacher describes it.
///
/// @param school its id; none where the teacher works at one school only
/// @param year the one in which its school year begins
/// @param language of the words on its cards
record NewClass(
        @Nullable String school,
        @NotBlank @Size(max = 30) String name,
        @NotBlank @Pattern(regexp = "\\d{4}") String year,
        @NotBlank @Pattern(regexp = "en|fr") String language) {}
