package jumelage.twinspace;

import jumelage.project.PartnerJoined;
import jumelage.project.Project;
import jumelage.project.ProjectApproved;
import jumelage.project.ProjectClosed;
import jumelage.project.Projects;
import jumelage.room.Doors;
import jumelage.room.Happenings;
import jumelage.room.Membership;
import jumelage.room.Partners;
import jumelage.room.Role;
import jumelage.room.Room;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A room follows its project: made when the offices agree, joined by its partners, closed with it. It has the
/// project's slug.
@Component
class BeginningAndEnd {
    private final Projects projects;
    private final Rooms rooms;
    private final Doors doors;
    private final Partners partners;
    private final Membership membership;
    private final Happenings happenings;

    BeginningAndEnd(
            Projects projects,
            Rooms rooms,
            Doors doors,
            Partners partners,
            Membership membership,
            Happenings happenings) {
        this.projects = projects;
        this.rooms = rooms;
        this.doors = doors;
        this.partners = partners;
        this.membership = membership;
        this.happenings = happenings;
    }

    @EventListener
    @Transactional
    public void on(ProjectApproved approved) {
        var project = projects.findById(approved.project()).orElseThrow();
        if (rooms.findBySlug(project.slug()).isPresent()) return;
        var room = doors.open(Room.Kind.TWINSPACE, project.slug(), project.title());
        found(room.id(), project);
        happenings.tell(room.id(), null, null, "twinspace.happened.opened", null);
    }

    @EventListener
    @Transactional
    public void on(PartnerJoined joined) {
        room(projects.findById(joined.project()).orElseThrow()).ifPresent(room -> {
            var there = partners.of(room.id()).stream()
                    .filter(partner -> partner.present() && partner.school().equals(joined.school()))
                    .findFirst();
            if (there.isEmpty()) partners.join(room.id(), joined.school(), joined.guest());
            var guest = there.map(partner -> partner.guest()).orElse(joined.guest());
            membership.join(room.id(), joined.person(), guest ? Role.GUEST_TEACHER : Role.TEACHER, joined.school());
            happenings.tell(
                    room.id(),
                    joined.person(),
                    joined.school(),
                    there.isEmpty() ? "twinspace.happened.school" : "twinspace.happened.colleague",
                    null);
        });
    }

    @EventListener
    @Transactional
    public void on(ProjectClosed closed) {
        room(projects.findById(closed.project()).orElseThrow()).ifPresent(room -> doors.close(room.id(), null));
    }

    private void found(RoomId room, Project project) {
        partners.join(room, project.founderSchool(), false);
        membership.join(room, project.founder(), Role.FOUNDER, project.founderSchool());
        var second = project.second();
        var school = project.secondSchool();
        if (second == null || school == null) return;
        if (!school.equals(project.founderSchool())) partners.join(room, school, false);
        membership.join(room, second, Role.FOUNDER, school);
    }

    private java.util.Optional<Room> room(Project project) {
        return rooms.findBySlug(project.slug());
    }
}
