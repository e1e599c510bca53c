package jumelage.room;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// What somebody is in a room, as it was read a moment ago.
///
/// @param until when it ends by itself
record Standing(
        Room room,
        Role role,
        @Nullable SchoolId school,
        Map<Act, Boolean> settings,
        @Nullable UUID part,
        @Nullable Instant until,
        Frame frame) {}
