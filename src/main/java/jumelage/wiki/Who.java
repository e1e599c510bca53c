package jumelage.wiki;

import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// Somebody as members of the room see him: a name, and the patch of his school.
public record Who(
        String name,
        boolean pupil,
        @Nullable String school,
        @Nullable Integer weave) {

    static Who of(Step revision) {
        return new Who(revision.name(), revision.pupil(), revision.town(), revision.weave());
    }
}
