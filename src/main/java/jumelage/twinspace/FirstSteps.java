package jumelage.twinspace;

import java.util.List;
import jumelage.room.Member;
import jumelage.room.Room;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says to the teachers of a new room what to do first, until it is done.
@Component
class FirstSteps {
    private final JdbcClient db;

    FirstSteps(JdbcClient db) {
        this.db = db;
    }

    private record Begun(boolean classes, boolean pages, boolean colleagues) {}

    List<Step> of(Member member) {
        var room = member.room();
        if (!member.role().teacher() || room.closed() != null || member.school() == null) return List.of();
        var begun = begun(member);
        if (begun.classes() && begun.pages()) return List.of();
        var steps = List.of(
                new Step("twinspace.first.class", "school", room.path() + "/members#classes", begun.classes()),
                new Step("twinspace.first.page", "pencil", room.path() + "/pages/new", begun.pages()),
                new Step(
                        "twinspace.first.colleague",
                        "people",
                        room.path() + "/members#colleagues",
                        begun.colleagues()));
        return new Powers(member).mayInviteColleagues() ? steps : steps.subList(0, 2);
    }

    /// Where the project's own module invites schools and colleagues.
    static String invitations(Room room) {
        return "/projects/" + room.slug() + "/invitations";
    }

    private Begun begun(Member member) {
        return db.sql("""
                select exists (select from room.class r join school.school_class c on c.id = r.class
                                where r.room_id = :room and c.school = :school) as classes,
                       exists (select from publication.item where room_id = :room and kind = 'page') as pages,
                       (select count(*) > 1 from room.member where room_id = :room and school = :school
                           and left_at is null and role not in ('PUPIL', 'PUPIL_ADMINISTRATOR')) as colleagues
                """)
                .param("room", member.room().id())
                .param("school", member.school())
                .query(Begun.class)
                .single();
    }
}
