package jumelage.twinspace;

import java.util.List;
import jumelage.employment.Staffroom;
import jumelage.room.ClassesInRooms;
import jumelage.room.InRoom;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Partner;
import jumelage.room.Partners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gathers who is in a room, school by school, as one member may see it.
@Component
class MemberList {
    private final JdbcClient db;
    private final Members members;
    private final Partners partners;
    private final ClassesInRooms classes;
    private final Staffroom staffroom;

    MemberList(JdbcClient db, Members members, Partners partners, ClassesInRooms classes, Staffroom staffroom) {
        this.db = db;
        this.members = members;
        this.partners = partners;
        this.classes = classes;
        this.staffroom = staffroom;
    }

    ShowMembers shownTo(Member member, String notice) {
        return shownTo(member, notice, "");
    }

    /// @param sought words by which colleagues are found
    ShowMembers shownTo(Member member, String notice, String sought) {
        var room = member.room().id();
        var powers = new Powers(member);
        var all = members.of(room);
        var schools = partners.of(room);
        var taking = classes.of(room);
        var shown = schools.stream()
                .map(partner -> school(partner, all, taking))
                .filter(school -> school.partner().present() || !school.adults().isEmpty())
                .toList();
        return new ShowMembers(
                member,
                powers,
                Count.in(db, member),
                shown,
                all.stream().filter(one -> one.role().passing()).toList(),
                addable(member, powers),
                powers.mayInviteColleagues() ? Colleagues.of(db, member, sought) : Colleagues.NOBODY,
                member.role().teacher() ? Invited.to(db, member.room()) : List.of(),
                notice);
    }

    private static SchoolInRoom school(Partner partner, List<InRoom> all, List<ClassesInRooms.TakingPart> classes) {
        var own = all.stream()
                .filter(one -> partner.school().equals(one.school()))
                .toList();
        return new SchoolInRoom(
                partner,
                own.stream().filter(one -> !one.role().pupil()).toList(),
                own.stream().filter(one -> one.role().pupil()).toList(),
                classes.stream()
                        .filter(one -> one.school().equals(partner.school()))
                        .toList());
    }

    /// Classes are brought in by those who work at their school today.
    private List<OwnClass> addable(Member member, Powers powers) {
        var school = member.school();
        if (school == null || !powers.mayAddClass() || !staffroom.worksAt(member.id(), school)) return List.of();
        return OwnClass.notYetIn(db, member);
    }
}
