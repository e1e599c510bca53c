package jumelage.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import jumelage.store.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one way to tell people something. What is told in a transaction is told with it, or not at all; on screen at
/// once, by mail as each of them has chosen.
@Component
public class Notices {
    /// What rings when there is something new for somebody; the payload is his id.
    static final String TOPIC = "notice";

    private final JdbcClient db;
    private final People people;
    private final Kinds kinds;
    private final Rhythms rhythms;
    private final Doorbell doorbell;
    private final Clock clock;

    Notices(JdbcClient db, People people, Kinds kinds, Rhythms rhythms, Doorbell doorbell, Clock clock) {
        this.db = db;
        this.people = people;
        this.kinds = kinds;
        this.rhythms = rhythms;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /// Tells `receiver`. The same that he has not read yet is not told twice: it is new again. In a room it is the same
    /// whoever has done it last; elsewhere, and with other words, it is another.
    @Transactional
    public void tell(PersonId receiver, News news) {
        kinds.get(news.kind());
        hold(receiver, news);
        var person = people.findById(receiver).filter(known -> known.closed() == null);
        if (person.isEmpty()) return;
        var due = rhythms.due(person.get(), news.kind());
        if (due != null)
            db.sql("insert into notice.rhythm (person) values (?) on conflict do nothing")
                    .param(receiver)
                    .update();
        if (!again(receiver, news, due)) add(receiver, news, due);
        doorbell.ring(TOPIC, receiver.toString());
    }

    /// Tells each of them once, all in one order, so that two who tell the same people do not wait for each other.
    @Transactional
    public void tell(Collection<PersonId> receivers, News news) {
        receivers.stream()
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(receiver -> tell(receiver, news));
    }

    /// Tells everybody who works in `office`.
    @Transactional
    public void tellOffice(String office, News news) {
        tell(people.officersOf(office).stream().map(Person::id).toList(), news);
    }

    /// What was told of `subject` in these words has been seen to: nobody need read it any more.
    @Transactional
    public void settle(String what, UUID subject) {
        db.sql("""
                update notice.notice set read = ?, due = null where what = ? and subject = ? and read is null
                returning person as value
                """)
                .params(clock.instant(), what, subject)
                .query(PersonId.class)
                .list()
                .forEach(person -> doorbell.ring(TOPIC, person.toString()));
    }

    /// The same for what has happened in `room` alone.
    @Transactional
    public void settle(Id room, String what, UUID subject) {
        db.sql("""
                update notice.notice set read = ?, due = null
                 where place = ? and what = ? and subject = ? and read is null
                returning person as value
                """)
                .params(clock.instant(), room.value(), what, subject)
                .query(PersonId.class)
                .list()
                .forEach(person -> doorbell.ring(TOPIC, person.toString()));
    }

    /// The same for those of `persons`.
    @Transactional
    public void settle(String what, UUID subject, Collection<PersonId> persons) {
        if (persons.isEmpty()) return;
        db.sql("""
                update notice.notice set read = :now, due = null
                 where what = :what and subject = :subject and read is null and person in (:persons)
                """)
                .param("now", clock.instant())
                .param("what", what)
                .param("subject", subject)
                .param("persons", persons.stream().map(PersonId::value).toList())
                .update();
        persons.forEach(person -> doorbell.ring(TOPIC, person.toString()));
    }

    /// All have read what they were told before `then`: for worlds that are made.
    @Transactional
    public void readBefore(Instant then) {
        db.sql("update notice.notice set read = at, due = null where read is null and at < ?")
                .param(then)
                .update();
    }

    /// Of two who tell somebody the same at once, the second waits and finds it told.
    private void hold(PersonId receiver, News news) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(String.join(" ", TOPIC, "" + receiver, news.what(), "" + news.place(), "" + news.subject()))
                .query()
                .singleRow();
    }

    private boolean again(PersonId receiver, News news, @Nullable Instant due) {
        return db.sql("""
                update notice.notice set at = :now, who = :who, letter = null,
                       due = least(due, :due::timestamptz)
                 where person = :person and what = :what and read is null
                   and place is not distinct from :place::uuid and subject is not distinct from :subject::uuid
                   and words = :words and (who is not distinct from :who::uuid or place is not null)
                """)
                        .param("now", clock.instant())
                        .param("who", news.who())
                        .param("words", news.words())
                        .param("due", due)
                        .param("person", receiver)
                        .param("what", news.what())
                        .param("place", news.place())
                        .param("subject", news.subject())
                        .update()
                > 0;
    }

    private void add(PersonId receiver, News news, @Nullable Instant due) {
        var now = clock.instant();
        db.sql("""
                insert into notice.notice (id, person, kind, what, place, subject, who, words, at, due)
                values (:id, :person, :kind, :what, :place, :subject, :who, :words, :now, :due)
                """)
                .param("id", Id.next(now))
                .param("person", receiver)
                .param("kind", news.kind())
                .param("what", news.what())
                .param("place", news.place())
                .param("subject", news.subject())
                .param("who", news.who())
                .param("words", news.words())
                .param("now", now)
                .param("due", due)
                .update();
    }
}
