package jumelage.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// What has happened in a room.
///
/// @param what the key of its sentence, such as `wiki.happened.made`: {0} is who did it, {1} the subject
/// @param name of who did it
/// @param pupil whether a child did it
/// @param subject an item or a person
public record Happening(
        UUID id,
        Instant at,
        @Nullable PersonId who,
        @Nullable String name,
        boolean pupil,
        @Nullable SchoolId school,
        String what,
        @Nullable UUID subject) {

    static Happening of(ResultSet row, int index) throws SQLException {
        var who = row.getObject("who", UUID.class);
        var school = row.getObject("school", UUID.class);
        return new Happening(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                who == null ? null : new PersonId(who),
                row.getString("name"),
                row.getBoolean("pupil"),
                school == null ? null : new SchoolId(school),
                row.getString("what"),
                row.getObject("subject", UUID.class));
    }
}
