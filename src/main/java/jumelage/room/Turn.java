package jumelage.room;

import java.time.Instant;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// Something in a room waits for somebody: a person, a school's teachers, or (both absent) the founders.
///
/// @param what the key of its sentence, such as `publication.turn.approve`: {0} is who must act, {1} the subject
/// @param name of the person
public record Turn(
        UUID id,
        String what,
        UUID subject,
        @Nullable PersonId person,
        @Nullable String name,
        @Nullable SchoolId school,
        Instant since) {

    /// Whether it is `member` who must act.
    public boolean of(Member member) {
        if (member.as() != null) return false;
        if (person != null) return person.equals(member.id());
        if (school != null) return member.role().teacher() && member.of(school);
        return member.role() == Role.FOUNDER || member.role() == Role.ADMINISTRATOR;
    }
}
