package jumelage.twinspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An act in a room's log. Names are looked up for the reader; the chain itself holds ids only. How a thing with an
/// address is called is asked of its owner, who knows what the reader may see.
///
/// @param weave of the school for which the one who acted is in the room
/// @param about the person or class it was about
public record LogLine(
        long id,
        Instant at,
        String what,
        @Nullable String who,
        boolean pupil,
        @Nullable Integer weave,
        @Nullable UUID subject,
        @Nullable String about,
        boolean aboutPupil) {

    static final int PAGE = 100;

    /// The newest first; below `before`, if given. Whoever may read his own school's part only gets what his school's
    /// people did, and what was done to them.
    static List<LogLine> of(JdbcClient db, Member member, @Nullable Long before) {
        var own = member.leave(Act.LOG) == Leave.OWN;
        return db.sql("""
                select e.id, e.at, e.what, p.name as who, coalesce(p.kind = 'PUPIL', false) as pupil, t.weave, e.subject,
                       coalesce(s.name, c.name) as about, coalesce(s.kind = 'PUPIL', false) as about_pupil
                  from audit.entry e
                  left join account.person p on p.id = e.who
                  left join room.member w on w.room_id = :room and w.person = e.who
                  left join room.partner t on t.room_id = :room and t.school = w.school
                  left join account.person s on s.id = e.subject
                  left join room.member m on m.room_id = :room and m.person = e.subject
                  left join school.school_class c on c.id = e.subject
                  left join publication.item i on i.room_id = :room and i.id = e.subject
                 where e.chain = :chain and e.id < :before
                   and (not :own or w.school = :school::uuid or m.school = :school::uuid or c.school = :school::uuid)
                   and (:teachers or i.id is null or i.audience <> 'TEACHERS')
                 order by e.id desc limit :most
                """)
                .param("room", member.room().id())
                .param("chain", Membership.chain(member.room().id()))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("own", own)
                .param("school", member.school())
                .param("teachers", member.may(Act.SEE_TEACHERS))
                .param("most", PAGE)
                .query(LogLine.class)
                .list();
    }
}
