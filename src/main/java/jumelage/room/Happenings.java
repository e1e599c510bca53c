package jumelage.room;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happens in rooms, told by the modules in which it does, read by the front page.
@Component
public class Happenings {
    private final JdbcClient db;
    private final Optional<Sight> sight;
    private final Memory memory;
    private final Clock clock;

    Happenings(JdbcClient db, Optional<Sight> sight, Memory memory, Clock clock) {
        this.db = db;
        this.sight = sight;
        this.memory = memory;
        this.clock = clock;
    }

    /// @param school the one that did it; that of `who` in this room when none is given
    /// @param what the key of a sentence: {0} is who did it, {1} the subject
    /// @param subject an item or a person
    public void tell(
            RoomId room, @Nullable PersonId who, @Nullable SchoolId school, String what, @Nullable UUID subject) {
        var now = clock.instant();
        db.sql("""
                insert into room.happening (room_id, id, at, who, school, what, subject)
                values (:room, :id, :at, :who, coalesce(:school::uuid,
                    (select school from room.member where room_id = :room and person = :who::uuid)), :what, :subject)
                """)
                .param("room", room)
                .param("id", Id.next(now))
                .param("at", now)
                .param("who", who)
                .param("school", school)
                .param("what", what)
                .param("subject", subject)
                .update();
        memory.forget(room);
    }

    /// The latest that `member` may see, the newest first. What is about an item is as visible as the item; a guest of
    /// one part sees nothing else.
    public List<Happening> latest(Member member, int most) {
        var all = db.sql("""
                select h.id, h.at, h.who, p.name, coalesce(p.kind = 'PUPIL', false) as pupil, h.school, h.what, h.subject
                  from room.happening h left join account.person p on p.id = h.who
                 where h.room_id = ? order by h.at desc, h.id desc limit ?
                """)
                .params(member.room().id(), most * 5)
                .query(Happening::of)
                .list();
        var subjects =
                all.stream().map(Happening::subject).filter(Objects::nonNull).collect(Collectors.toSet());
        var seen = sight.map(known -> known.seen(member, subjects)).orElse(subjects);
        return all.stream()
                .filter(one -> one.subject() == null ? member.part() == null : seen.contains(one.subject()))
                .limit(most)
                .toList();
    }
}
