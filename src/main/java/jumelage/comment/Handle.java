package jumelage.comment;

import java.util.stream.Stream;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// A member as others name him after an `@`.
///
/// @param alone whether nobody else of the room bears the name
public record Handle(
        PersonId person,
        String name,
        boolean pupil,
        @Nullable String town,
        @Nullable Integer weave,
        boolean alone) {

    /// What tells him from all others, as far as anything does.
    public String words() {
        return alone || town == null ? name : name + " (" + town + ")";
    }

    /// What may stand after the sign.
    Stream<String> spelt() {
        return town == null ? Stream.of(name) : Stream.of(name + " (" + town + ")", name);
    }
}
