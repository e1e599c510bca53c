package jumelage.room;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose turn it is in rooms: opened and closed by the modules whose things wait.
@Component
public class Turns {
    private final JdbcClient db;
    private final Optional<Sight> sight;
    private final RoomNews news;
    private final Clock clock;

    Turns(JdbcClient db, Optional<Sight> sight, RoomNews news, Clock clock) {
        this.db = db;
        this.sight = sight;
        this.news = news;
        this.clock = clock;
    }

    /// Asks `person`, or the teachers of `school`, or (both absent) the founders and administrators; once. They are
    /// told of it.
    public void open(RoomId room, String what, UUID subject, @Nullable PersonId person, @Nullable SchoolId school) {
        open(room, what, subject, person, school, null);
    }

    /// @param by who has brought it about, and need not be told
    public void open(
            RoomId room,
            String what,
            UUID subject,
            @Nullable PersonId person,
            @Nullable SchoolId school,
            @Nullable PersonId by) {
        var now = clock.instant();
        var fresh = db.sql("""
                insert into room.turn (room_id, id, what, subject, person, school, since)
                select :room, :id, :what, :subject, :person::uuid, :school::uuid, :now
                 where not exists (select from room.turn
                                    where room_id = :room and what = :what and subject = :subject
                                      and person is not distinct from :person::uuid
                                      and school is not distinct from :school::uuid)
                """)
                .param("room", room)
                .param("id", Id.next(now))
                .param("what", what)
                .param("subject", subject)
                .param("person", person)
                .param("school", school)
                .param("now", now)
                .update();
        if (fresh > 0) news.turn(room, what, subject, person, school, by);
    }

    /// Nobody need do it any more.
    public void close(RoomId room, String what, UUID subject) {
        var closed = db.sql("delete from room.turn where room_id = ? and what = ? and subject = ?")
                .params(room, what, subject)
                .update();
        if (closed > 0) news.done(room, what, subject);
    }

    /// The teachers of `school` need not do it any more.
    public void close(RoomId room, String what, UUID subject, SchoolId school) {
        var closed = db.sql("delete from room.turn where room_id = ? and what = ? and subject = ? and school = ?")
                .params(room, what, subject, school)
                .update();
        if (closed > 0) news.done(room, what, subject, school);
    }

    /// The teachers of schools other than `still` need not do it any more.
    public void closeOthers(RoomId room, String what, UUID subject, Set<SchoolId> still) {
        db.sql("""
                select school as value from room.turn
                 where room_id = ? and what = ? and subject = ? and school is not null
                """).params(room, what, subject).query(SchoolId.class).list().stream()
                .filter(school -> !still.contains(school))
                .forEach(school -> close(room, what, subject, school));
    }

    /// Nothing waits for `person` any more, nor because of him.
    void drop(RoomId room, PersonId person) {
        settled(
                room,
                db.sql("""
                        delete from room.turn where room_id = :room and (person = :person or subject = :person)
                        returning what, subject
                        """)
                        .param("room", room)
                        .param("person", person)
                        .query(Dropped.class)
                        .list());
    }

    /// Nothing waits in `room` any more.
    void drop(RoomId room) {
        settled(
                room,
                db.sql("delete from room.turn where room_id = ? returning what, subject")
                        .param(room)
                        .query(Dropped.class)
                        .list());
    }

    private record Dropped(String what, UUID subject) {}

    private void settled(RoomId room, List<Dropped> dropped) {
        dropped.stream().distinct().forEach(turn -> news.done(room, turn.what(), turn.subject()));
    }

    /// All that waits, as far as `member` may see what it is about; the longest first.
    public List<Turn> of(Member member) {
        var all = db.sql("""
                select t.id, t.what, t.subject, t.person, p.name, t.school, t.since
                  from room.turn t left join account.person p on p.id = t.person
                 where t.room_id = ? order by t.since, t.id limit 200
                """).param(member.room().id()).query(Turn.class).list();
        var subjects = all.stream().map(Turn::subject).collect(Collectors.toSet());
        var seen = sight.map(known -> known.seen(member, subjects)).orElse(subjects);
        return all.stream().filter(turn -> seen.contains(turn.subject())).toList();
    }
}
