package jumelage.pupil;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A class as its teacher describes it.
///
/// @param year the one in which its school year begins
/// @param language of the words on its cards
record NewClass(
        @NotBlank @Size(max = 30) String name,
        @NotBlank @Pattern(regexp = "\\d{4}") String year,
        @NotBlank @Pattern(regexp = "en|fr") String language) {}
