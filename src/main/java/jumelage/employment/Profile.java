package jumelage.employment;

import java.util.List;

/// What somebody teaches and speaks.
///
/// @param subjects keys of [Subjects]
public record Profile(List<String> subjects, List<Spoken> languages) {

    /// @param level of the CEFR, A1 to C2
    public record Spoken(String language, String level) {}
}
