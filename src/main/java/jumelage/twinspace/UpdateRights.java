package jumelage.twinspace;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jumelage.publication.Audience;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;

/// Who may do what with updates: posting one is creating a page. What a pupil has written goes out by a proposal only.
final class UpdateRights {
    private UpdateRights() {}

    /// Whether `member` may write one: as he may create a page.
    static boolean mayWrite(Member member) {
        return member.as() == null && member.may(Act.WRITE);
    }

    /// Whether `member` may change it and throw it away: his own, and where the room lets him, others'.
    static boolean may(Member member, UpdateLine line) {
        return mayWrite(member) && line.working() && (line.madeBy().equals(member.id()) || member.may(Act.ORDER));
    }

    /// Whether `member` may propose it for those outside: whoever may change it, and the teachers of every school.
    static boolean mayPropose(Member member, UpdateLine line) {
        return mayWrite(member)
                && line.inside()
                && line.working()
                && line.audience() != Audience.TEACHERS
                && (may(member, line) || member.role().teacher());
    }

    /// Whether `member` may take it back to the members.
    static boolean mayNarrow(Member member, UpdateLine line, List<UpdateRevision> all) {
        return line.audience().outside()
                && member.may(Act.NARROW)
                && (member.leave(Act.NARROW) != Leave.OWN
                        || all.stream().anyMatch(one -> one.school() != null && member.of(one.school())));
    }

    /// Who may be chosen to read it.
    ///
    /// @param line none for a new one
    static Set<Audience> offered(Member member, @Nullable UpdateLine line) {
        var now = line == null ? null : line.audience();
        var offered = EnumSet.noneOf(Audience.class);
        var narrow = now == null || now == Audience.TEACHERS || member.leave(Act.NARROW) == Leave.YES;
        if (member.may(Act.SEE_TEACHERS) && narrow) offered.add(Audience.TEACHERS);
        if (now == null || !now.outside() || member.leave(Act.NARROW) == Leave.YES) offered.add(Audience.MEMBERS);
        var byAdults = !member.role().pupil() && (line == null || !line.anyPupil());
        if (byAdults && member.may(Act.PUBLISH)) offered.addAll(EnumSet.of(Audience.FAMILIES, Audience.PUBLIC));
        if (now != null) offered.add(now);
        return offered;
    }
}
