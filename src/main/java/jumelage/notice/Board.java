package jumelage.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.store.Doorbell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The notices of one person, as the screen shows them. What he has read need not be mailed any more.
@Component
class Board {
    private static final int MOST = 100;
    private static final Duration READ_KEPT = Duration.ofDays(90);
    private static final String COLUMNS =
            "select id, kind, what, place, subject, who, words, at, read from notice.notice where person = :me";

    private final JdbcClient db;
    private final Tellers tellers;
    private final Doorbell doorbell;
    private final Clock clock;

    Board(JdbcClient db, Tellers tellers, Doorbell doorbell, Clock clock) {
        this.db = db;
        this.tellers = tellers;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /// The latest hundred that `me` may see now, unread ones first. Those he may not see any more are laid aside.
    @Transactional
    List<Line> of(Person me) {
        var all = db.sql(COLUMNS + " order by read is not null, at desc, id desc limit :most")
                .param("me", me.id())
                .param("most", MOST)
                .query(Notice.class)
                .list();
        var told = tellers.told(me, all);
        var hidden = all.stream()
                .filter(notice -> notice.read() == null && !told.containsKey(notice.id()))
                .map(notice -> notice.id().value())
                .toList();
        if (!hidden.isEmpty()) read(me.id(), hidden);
        return all.stream().flatMap(notice -> Line.of(notice, told).stream()).toList();
    }

    /// Where `notice` leads; it is read from then on. Nothing where it is not for `me`, or not any more.
    @Transactional
    Optional<String> open(Person me, NoticeId notice) {
        var found = db.sql(COLUMNS + " and id = :id")
                .param("me", me.id())
                .param("id", notice)
                .query(Notice.class)
                .list();
        var told = tellers.told(me, found).get(notice);
        if (!found.isEmpty()) read(me.id(), List.of(notice.value()));
        return Optional.ofNullable(told).map(Told::path);
    }

    @Transactional
    void readAll(PersonId me) {
        db.sql("update notice.notice set read = ?, due = null where person = ? and read is null")
                .params(clock.instant(), me)
                .update();
        doorbell.ring(Notices.TOPIC, me.toString());
    }

    private void read(PersonId me, List<UUID> notices) {
        db.sql("update notice.notice set read = :now, due = null where person = :me and id in (:ids) and read is null")
                .param("now", clock.instant())
                .param("me", me)
                .param("ids", notices)
                .update();
        doorbell.ring(Notices.TOPIC, me.toString());
    }

    /// What was read long ago. What nobody has read stays: a clock that is wrong must not take it away.
    void clear() {
        db.sql("delete from notice.notice where read < ?")
                .param(clock.instant().minus(READ_KEPT))
                .update();
    }
}
