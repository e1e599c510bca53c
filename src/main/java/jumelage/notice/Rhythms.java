package jumelage.notice;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.shell.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// When and how often people want mail.
@Component
class Rhythms {
    private static final int HOUR = 17;

    private final JdbcClient db;
    private final Kinds kinds;
    private final Clock clock;
    private final Rhythm usual;

    private record Row(
            @Nullable Integer hour,
            @Nullable Integer day,
            @Nullable Integer quietFrom,
            @Nullable Integer quietUntil) {}

    private record Choice(String kind, Pace pace) {}

    private record Waiting(NoticeId id, String kind) {}

    /// @param quiet what holds for who has set nothing, such as `20-7`; a demo is tried at all hours
    Rhythms(
            JdbcClient db,
            Kinds kinds,
            Clock clock,
            Installation installation,
            @Value("${jumelage.quiet:20-7}") String quiet) {
        this.db = db;
        this.kinds = kinds;
        this.clock = clock;
        var hours = (installation.demo() ? "0-0" : quiet).split("-");
        usual = new Rhythm(HOUR, DayOfWeek.FRIDAY, Integer.parseInt(hours[0]), Integer.parseInt(hours[1]));
    }

    Rhythm of(PersonId person) {
        return db.sql("select hour, day, quiet_from, quiet_until from notice.rhythm where person = ?")
                .param(person)
                .query(Row.class)
                .optional()
                .map(row -> new Rhythm(
                        row.hour() == null ? usual.hour() : row.hour(),
                        row.day() == null ? usual.day() : DayOfWeek.of(row.day()),
                        row.quietFrom() == null ? usual.quietFrom() : row.quietFrom(),
                        row.quietUntil() == null ? usual.quietUntil() : row.quietUntil()))
                .orElse(usual);
    }

    /// What holds for `person`, kind by kind.
    Map<String, Pace> paces(PersonId person) {
        var paces = new HashMap<String, Pace>();
        for (var kind : kinds.all()) paces.put(kind.key(), kind.initially());
        for (var choice : db.sql("select kind, pace from notice.choice where person = ?")
                .param(person)
                .query(Choice.class)
                .list()) paces.put(choice.kind(), choice.pace());
        return paces;
    }

    /// When news of `kind` for `person` leave by mail; nothing for pupils, who have none, and for who wants none.
    @Nullable
    Instant due(Person person, String kind) {
        if (person.kind() != Person.Kind.STAFF) return null;
        var pace = paces(person.id()).getOrDefault(kind, Pace.NEVER);
        return of(person.id()).due(pace, clock.instant(), person.reader().zone());
    }

    @Transactional
    void keep(Person person, Rhythm rhythm, Map<String, Pace> paces) {
        db.sql("""
                insert into notice.rhythm (person, hour, day, quiet_from, quiet_until) values (?, ?, ?, ?, ?)
                on conflict (person) do update set hour = excluded.hour, day = excluded.day,
                       quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                """)
                .params(person.id(), rhythm.hour(), rhythm.day().getValue(), rhythm.quietFrom(), rhythm.quietUntil())
                .update();
        paces.forEach((kind, pace) -> choose(person.id(), kind, pace));
        settle(person);
    }

    /// No more letters of `kind`; what waits to leave stays on the screen only.
    @Transactional
    void stop(PersonId person, String kind) {
        choose(person, kind, Pace.NEVER);
        db.sql("update notice.notice set due = null where person = ? and kind = ? and due is not null")
                .params(person, kind)
                .update();
    }

    private void choose(PersonId person, String kind, Pace pace) {
        db.sql("""
                insert into notice.choice (person, kind, pace) values (?, ?, ?)
                on conflict (person, kind) do update set pace = excluded.pace
                """).params(person, kind, pace).update();
    }

    /// What waits leaves as it was chosen now.
    private void settle(Person person) {
        for (var waiting : db.sql("select id, kind from notice.notice where person = ? and due is not null")
                .param(person.id())
                .query(Waiting.class)
                .list())
            db.sql("update notice.notice set due = :due where id = :id")
                    .param("due", due(person, waiting.kind()))
                    .param("id", waiting.id())
                    .update();
    }
}
