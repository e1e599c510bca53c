package jumelage.wiki;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has which page open for writing. Nobody is kept from writing by it.
@Component
class Pens {
    /// So long after the last word from his browser somebody no longer counts as writing.
    static final Duration LASTS = Duration.ofSeconds(120);

    private final JdbcClient db;
    private final Clock clock;

    Pens(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// `member` has the page open, from now on or still.
    void take(ItemId page, Member member) {
        var now = clock.instant();
        db.sql("""
                insert into wiki.pen (room_id, page, person, since, seen) values (:room, :page, :person, :now, :now)
                on conflict (room_id, page, person) do update
                   set seen = excluded.seen,
                       since = case when wiki.pen.seen < :lapsed then excluded.since else wiki.pen.since end
                """)
                .param("room", page.room())
                .param("page", page.id())
                .param("person", member.id())
                .param("now", now)
                .param("lapsed", now.minus(LASTS))
                .update();
    }

    void lay(ItemId page, Member member) {
        db.sql("delete from wiki.pen where room_id = ? and page = ? and (person = ? or seen < ?)")
                .params(page.room(), page.id(), member.id(), clock.instant().minus(LASTS))
                .update();
    }

    private record Row(
            String name,
            boolean pupil,
            @Nullable String town,
            @Nullable Integer weave,
            Instant since) {}

    /// Those besides `reader`, who are still in the room.
    List<Pen> others(ItemId page, Member reader) {
        return db
                .sql("""
                select p.name, p.kind = 'PUPIL' as pupil, s.town, t.weave, n.since
                  from wiki.pen n
                  join account.person p on p.id = n.person and p.closed is null
                  join room.member m on m.room_id = n.room_id and m.person = n.person and m.left_at is null
                  left join school.school s on s.id = m.school
                  left join room.partner t on t.room_id = n.room_id and t.school = m.school
                 where n.room_id = :room and n.page = :page and n.person <> :reader and n.seen >= :lapsed
                 order by n.since, p.name
                """)
                .param("room", page.room())
                .param("page", page.id())
                .param("reader", reader.id())
                .param("lapsed", clock.instant().minus(LASTS))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Pen(new Who(row.name(), row.pupil(), row.town(), row.weave()), row.since()))
                .toList();
    }
}
