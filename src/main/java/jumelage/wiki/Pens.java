package jumelage.wiki;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jumelage.account.PersonId;
import jumelage.live.Attendance;
import jumelage.live.Present;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.store.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is writing in which page: those who write it together, and those who have its form open. Nobody is kept from
/// writing by it.
@Component
class Pens {
    /// So long after the last word from his browser somebody no longer counts as writing.
    static final Duration LASTS = Duration.ofSeconds(120);

    /// What rings when somebody begins or ends; the payload is the room's id.
    private static final String TOPIC = "pens";

    private final JdbcClient db;
    private final Clock clock;
    private final Doorbell doorbell;
    private final Attendance attendance;
    /// Who has which page of a room open. A sign that goes on rings nowhere: it is read again before it lapses.
    private final Cache<RoomId, List<Row>> held = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(LASTS.dividedBy(6))
            .build();

    Pens(JdbcClient db, Clock clock, Doorbell doorbell, Attendance attendance) {
        this.db = db;
        this.attendance = attendance;
        this.clock = clock;
        this.doorbell = doorbell;
        doorbell.hear(TOPIC, room -> forget(RoomId.of(room)), held::invalidateAll);
    }

    /// `member` has the form open, from now on or still.
    void take(ItemId page, Member member) {
        var now = clock.instant();
        var since = db.sql("""
                insert into wiki.pen (room_id, page, person, since, seen) values (:room, :page, :person, :now, :now)
                on conflict (room_id, page, person) do update
                   set seen = excluded.seen,
                       since = case when wiki.pen.seen < :lapsed then excluded.since else wiki.pen.since end
                returning since
                """)
                .param("room", page.room())
                .param("page", page.id())
                .param("person", member.id())
                .param("now", now)
                .param("lapsed", now.minus(LASTS))
                .query(Instant.class)
                .single();
        if (!since.isBefore(now.truncatedTo(ChronoUnit.MICROS))) tell(page);
    }

    void lay(ItemId page, Member member) {
        db.sql("delete from wiki.pen where room_id = ? and page = ? and (person = ? or seen < ?)")
                .params(page.room(), page.id(), member.id(), clock.instant().minus(LASTS))
                .update();
        tell(page);
    }

    private void tell(ItemId page) {
        forget(page.room());
        doorbell.ring(TOPIC, page.room().toString());
    }

    void forget(RoomId room) {
        held.invalidate(room);
    }

    private record Row(
            UUID page,
            UUID person,
            String name,
            boolean pupil,
            @Nullable String town,
            @Nullable Integer weave,
            Instant since,
            Instant seen) {}

    /// Those besides `reader`, who are still in the room; who writes together with others first.
    List<Pen> others(ItemId page, Member reader) {
        var together = attendance.at(page);
        var counted = new HashSet<>(together.stream().map(Present::person).toList());
        counted.add(reader.id());
        return Stream.concat(
                        together.stream()
                                .filter(one -> !one.person().equals(reader.id()))
                                .map(one -> new Pen(new Who(one.name(), one.pupil(), one.town(), one.weave()), null)),
                        alone(page)
                                .filter(row -> !counted.contains(new PersonId(row.person())))
                                .map(row -> new Pen(
                                        new Who(row.name(), row.pupil(), row.town(), row.weave()), row.since())))
                .toList();
    }

    private Stream<Row> alone(ItemId page) {
        var lapsed = clock.instant().minus(LASTS);
        return held(page.room()).stream()
                .filter(row -> row.page().equals(page.id()) && !row.seen().isBefore(lapsed));
    }

    private List<Row> held(RoomId room) {
        var known = held.getIfPresent(room);
        if (known != null) return known;
        var now = read(room);
        held.put(room, now);
        return now;
    }

    private List<Row> read(RoomId room) {
        return db.sql("""
                select n.page, n.person, n.seen, p.name, p.kind = 'PUPIL' as pupil, s.town, t.weave, n.since
                  from wiki.pen n
                  join account.person p on p.id = n.person and p.closed is null
                  join room.member m on m.room_id = n.room_id and m.person = n.person and m.left_at is null
                  left join school.school s on s.id = m.school
                  left join room.partner t on t.room_id = n.room_id and t.school = m.school
                 where n.room_id = :room and n.seen >= :lapsed
                 order by n.since, p.name
                """)
                .param("room", room)
                .param("lapsed", clock.instant().minus(LASTS))
                .query(Row.class)
                .list();
    }
}
