package jumelage.room;

import java.time.Instant;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// One who is in a room, as its list of members shows him.
///
/// @param schoolClass of a pupil
/// @param part of an expert or observer, with the end of the invitation and who must still confirm it
public record InRoom(
        PersonId id,
        String name,
        Role role,
        @Nullable SchoolId school,
        @Nullable ClassId schoolClass,
        @Nullable UUID part,
        @Nullable Instant until,
        @Nullable SchoolId invitedFrom,
        boolean confirmed) {

    /// A founder stays what he is; what may be changed of others depends on who asks, see [Membership].
    public boolean founder() {
        return role == Role.FOUNDER;
    }
}
