package jumelage.translation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// What is known of a block of a language version.
///
/// @param sourceText what the source said when it was translated or checked
/// @param teachers whether that was for teachers only
/// @param text the [Fingerprint] of what the version said then
/// @param unchecked the fingerprints of what machines have said there and nobody has checked
record Known(
        String block,
        UUID source,
        String sourceBlock,
        String sourceText,
        boolean teachers,
        String text,
        State state,
        List<String> unchecked,
        @Nullable PersonId by,
        Instant at) {

    Known {
        unchecked = List.copyOf(unchecked);
    }
}
