package jumelage.room;

import java.time.Instant;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// A school that takes part in a room.
///
/// @param weave its pattern from 1 to 12, given on joining and kept until the archive
/// @param guest without the right to labels
/// @param left when it has gone; what its pupils wrote stays
public record Partner(
        SchoolId school,
        String name,
        String town,
        String country,
        int weave,
        boolean guest,
        @Nullable Instant left) {

    public boolean present() {
        return left == null;
    }
}
