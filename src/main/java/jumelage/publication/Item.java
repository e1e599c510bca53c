package jumelage.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.room.RoomId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// Something in a room that has an address: a page, a thread, a post. What it says and how it is called is its owner's.
///
/// @param number counts the things of its kind in the room, and is part of its address for ever
/// @param familiesOf whose families, where its audience is theirs; nobody named means those of all schools
/// @param approvedRevision what those outside read
/// @param narrowed when the public could read it last; its public address says that it has gone
public record Item(
        ItemId key,
        @Nullable UUID parent,
        String kind,
        int number,
        Audience audience,
        List<SchoolId> familiesOf,
        @Nullable Integer approvedRevision,
        @Nullable Instant narrowed,
        @Nullable Instant trashed,
        @Nullable PersonId trashedBy,
        Instant made) {

    public RoomId room() {
        return key.room();
    }

    public UUID id() {
        return key.id();
    }
}
