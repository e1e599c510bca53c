package jumelage.room;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.Asking;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;

/// Somebody in a room. As a handler's parameter: the one who asks, in the room of the address (`{slug}`).
///
/// @param school as it was on joining; none for experts and observers
/// @param settings what the room's teachers have set for this role
/// @param part for experts and observers: the item that they see, with what lies below it; none for the whole room
/// @param frame what stands around the pages of the room
/// @param as for a teacher who looks with another's eyes: whose
public record Member(
        Room room,
        Person person,
        Role role,
        @Nullable SchoolId school,
        Map<Act, Boolean> settings,
        @Nullable UUID part,
        Frame frame,
        @Nullable As as)
        implements Asking {

    public Member(Room room, Person person, Role role, @Nullable SchoolId school, Map<Act, Boolean> settings) {
        this(room, person, role, school, settings, null, Frame.NONE, null);
    }

    public PersonId id() {
        return person.id();
    }

    /// Whether the law lets this member `act` on something; for OWN and PART the caller asks further what is his.
    /// A closed room only lets read, narrow, revoke and report.
    public boolean may(Act act) {
        if (as == As.VISITOR) return false;
        if (room.closed() != null && !stillIn(act)) return false;
        return switch (leave(act)) {
            case YES, OWN, PART -> true;
            case SET_YES -> settings.getOrDefault(act, true);
            case SET_NO -> settings.getOrDefault(act, false);
            case NO -> false;
        };
    }

    public Leave leave(Act act) {
        return Law.of(act, role);
    }

    /// @throws NotFound if this member may not: what one may not do does not exist
    public void must(Act act) {
        if (!may(act)) throw new NotFound();
    }

    /// Whether this member reads how pupils are called: heads of school see what is for members without their names.
    public boolean toldPupilsNames() {
        return role != Role.HEAD;
    }

    /// Whether this member is told who wrote a passage; others are told of the school alone.
    public boolean toldAuthors() {
        return role.teacher() || role.pupil();
    }

    /// The entries of the room's menu, for this member.
    public List<RoomMenu.Entry> menu() {
        return frame.menu(this);
    }

    /// Whether `other` is the school for which this member is in the room.
    public boolean of(@Nullable SchoolId other) {
        return school != null && school.equals(other);
    }

    private static boolean stillIn(Act act) {
        return switch (act) {
            case SEE_MEMBERS, SEE_TEACHERS, SEE_FAMILIES, NARROW, REPORT, LOG, PLAY_BACK -> true;
            default -> false;
        };
    }
}
