package jumelage.twinspace;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.room.Act;
import jumelage.room.InRoom;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.school.SchoolId;

/// What one member may do with others: founders and administrators with all but founders, teachers with colleagues and
/// pupils of their own school.
public record Powers(Member me) {

    /// What `other` may be made by me; empty if nothing else.
    public List<Role> offered(InRoom other) {
        if (!me.may(Act.INVITE_ADULTS) || isMe(other)) return List.of();
        return switch (other.role()) {
            case ADMINISTRATOR, TEACHER -> all() ? List.of(Role.TEACHER, Role.ADMINISTRATOR) : List.of();
            case PUPIL, PUPIL_ADMINISTRATOR ->
                all() || own(other) ? List.of(Role.PUPIL, Role.PUPIL_ADMINISTRATOR) : List.of();
            default -> List.of();
        };
    }

    public boolean mayRemove(InRoom other) {
        if (!me.may(Act.INVITE_ADULTS) || isMe(other)) return false;
        return switch (other.role()) {
            case FOUNDER, HEAD, FAMILY -> false;
            case ADMINISTRATOR, GUEST_TEACHER, EXPERT, OBSERVER -> all();
            case TEACHER, PUPIL, PUPIL_ADMINISTRATOR -> all() || own(other);
        };
    }

    /// Whether I may bring classes of my school in, and take them out.
    public boolean mayAddClass() {
        return me.may(Act.MAKE_CARDS);
    }

    public boolean mayRemoveClass(SchoolId school) {
        return mayAddClass() && me.of(school) || me.may(Act.INVITE_ADULTS) && all();
    }

    /// Experts and observers are adults of no school of the room: founders and administrators invite them.
    public boolean mayInviteGuests() {
        return me.may(Act.INVITE_ADULTS) && all();
    }

    /// Colleagues of the own school.
    public boolean mayInviteColleagues() {
        return me.may(Act.INVITE_ADULTS) && me.school() != null;
    }

    /// Teachers of all schools that take part.
    public boolean mayInviteFromEverySchool() {
        return mayInviteColleagues() && all();
    }

    /// Whether I may take back an invitation that `sender` has sent.
    public boolean mayWithdraw(PersonId sender) {
        return me.may(Act.INVITE_ADULTS) && (all() || sender.equals(me.id()));
    }

    public boolean mayInviteSchools() {
        return me.may(Act.INVITE_SCHOOLS);
    }

    /// Whether I, of a second school, may let in `guest`.
    public boolean mayConfirm(InRoom guest) {
        return me.role().teacher()
                && me.room().closed() == null
                && me.school() != null
                && guest.role().passing()
                && !guest.confirmed()
                && !me.of(guest.invitedFrom());
    }

    public boolean mayLeave() {
        return me.role() != Role.HEAD && !me.role().pupil() && me.as() == null;
    }

    public boolean seesPupilsNames() {
        return !Telling.nameless(me);
    }

    private boolean isMe(InRoom other) {
        return other.id().equals(me.id());
    }

    private boolean all() {
        return me.leave(Act.INVITE_ADULTS) == Leave.YES;
    }

    private boolean own(InRoom other) {
        return me.of(other.school());
    }
}
