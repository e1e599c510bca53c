package jumelage.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.mail.LetterId;
import jumelage.mail.Outbox;
import jumelage.mail.Rewriting;
import jumelage.shell.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the letters that are due, one to a person. Of several nodes one writes to him: the others leave out whom it
/// holds, and what it has written is due no more.
@Component
public class Mailing implements Rewriting {
    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
    private static final int A_ROUND = 5_000;
    private static final int A_LETTER = 50;
    private static final Duration LATELY = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofHours(1);
    /// Nothing waits longer for its day; what seems to was told by a clock that had jumped.
    private static final Duration NEVER_LATER = Duration.ofDays(8);
    /// Nothing is told later than now.
    private static final Duration SOON = Duration.ofMinutes(5);
    /// What could not leave for so long is on the screen only.
    private static final Duration STALE = Duration.ofDays(14);

    private final JdbcClient db;
    private final People people;
    private final Rhythms rhythms;
    private final Writing writing;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Mailing(
            JdbcClient db,
            People people,
            Rhythms rhythms,
            Writing writing,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.rhythms = rhythms;
        this.writing = writing;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One round: until nobody is to be written to.
    public void send() {
        var now = clock.instant();
        db.sql("""
                update notice.notice set due = :now where due > :far or (due > :now and at > :soon)
                """)
                .param("now", now)
                .param("far", now.plus(NEVER_LATER))
                .param("soon", now.plus(SOON))
                .update();
        db.sql("update notice.notice set due = null where due <= :now and at < :stale")
                .param("now", now)
                .param("stale", now.minus(STALE))
                .update();
        for (var letters = 0; letters < A_ROUND; letters++) if (!one()) return;
    }

    private boolean one() {
        var receiver = new AtomicReference<PersonId>();
        try {
            return Boolean.TRUE.equals(transactions.execute(_ -> {
                var next = next();
                next.ifPresent(receiver::set);
                next.ifPresent(this::write);
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (receiver.get() == null) throw e;
            // nobody else waits for him
            LOG.error("Nothing could be written to somebody; it is tried again in an hour", e);
            putOff(receiver.get(), clock.instant().plus(AGAIN));
            return true;
        }
    }

    /// Who has waited for longest, if no other node writes to him; nobody whose address refuses letters.
    private Optional<PersonId> next() {
        return db.sql("""
                select n.person as value from notice.notice n join notice.rhythm r on r.person = n.person
                 where n.due <= ?
                   and not exists (select from account.staff s join mail.refusal f on f.address = lower(s.address)
                                    where s.person = n.person)
                 order by n.due limit 1 for update of r skip locked
                """).param(clock.instant()).query(PersonId.class).optional();
    }

    private void write(PersonId receiver) {
        var now = clock.instant();
        var person = people.findById(receiver).orElseThrow();
        var loud = rhythms.of(receiver).loud(now, person.reader().zone());
        if (loud.isAfter(now)) {
            putOff(receiver, loud);
            return;
        }
        // what is told at once is a letter of its own; what has waited comes together
        for (var one : due(receiver, now, true)) post(person, List.of(one));
        post(person, due(receiver, now, false));
    }

    private List<Notice> due(PersonId receiver, Instant now, boolean atOnce) {
        return db.sql("""
                select id, kind, what, place, subject, who, words, at, read from notice.notice
                 where person = :person and due <= :now and (due <= at and at > :lately) = :atOnce
                 order by at, id limit :most
                """)
                .param("person", receiver)
                .param("now", now)
                .param("lately", now.minus(LATELY))
                .param("atOnce", atOnce)
                .param("most", A_LETTER)
                .query(Notice.class)
                .list();
    }

    private void post(Person person, List<Notice> due) {
        if (due.isEmpty()) return;
        // nobody without an address, above all no pupil, is ever written to
        var letter = people.addressOf(person.id())
                .filter(_ -> person.kind() == Person.Kind.STAFF)
                .flatMap(address -> writing.letter(person, address, due));
        var posted = letter.map(written -> Screen.readBy(person.reader(), () -> outbox.postRenewed(written)));
        db.sql("update notice.notice set due = null, letter = :letter where id in (:ids)")
                .param("letter", posted.orElse(null))
                .param("ids", ids(due))
                .update();
    }

    private void putOff(PersonId person, Instant until) {
        db.sql("update notice.notice set due = ? where person = ? and due <= ?")
                .params(until, person, clock.instant())
                .update();
    }

    @Override
    public Rewritten anew(LetterId letter) {
        var receiver = db.sql("select person as value from notice.notice where letter = ? limit 1")
                .param(letter)
                .query(PersonId.class)
                .optional()
                .flatMap(people::findById);
        if (receiver.isEmpty()) return new Rewritten.Never();
        var person = receiver.get();
        var now = clock.instant();
        var loud = rhythms.of(person.id()).loud(now, person.reader().zone());
        if (loud.isAfter(now)) return new Rewritten.Later(loud);
        var unread = db.sql("""
                select n.id, n.kind, n.what, n.place, n.subject, n.who, n.words, n.at, n.read from notice.notice n
                 where n.letter = :letter and n.read is null and n.at >= :stale
                   and not exists (select from notice.choice c
                                    where c.person = n.person and c.kind = n.kind and c.pace = 'NEVER')
                 order by n.at, n.id
                """)
                .param("letter", letter)
                .param("stale", now.minus(STALE))
                .query(Notice.class)
                .list();
        return people.addressOf(person.id())
                .flatMap(address -> writing.letter(person, address, unread))
                .<Rewritten>map(
                        written -> new Rewritten.Now(written, person.reader().language()))
                .orElseGet(Rewritten.Never::new);
    }

    /// What nobody has read goes into the next digest.
    @Override
    public void givenUp(LetterId letter) {
        db.sql("select person as value from notice.notice where letter = ? limit 1")
                .param(letter)
                .query(PersonId.class)
                .optional()
                .flatMap(people::findById)
                .ifPresent(person -> db.sql("""
                        update notice.notice set letter = null, due = :due where letter = :letter and read is null
                        """)
                        .param(
                                "due",
                                rhythms.of(person.id())
                                        .due(
                                                Pace.DAILY,
                                                clock.instant(),
                                                person.reader().zone()))
                        .param("letter", letter)
                        .update());
    }

    private static List<UUID> ids(List<Notice> notices) {
        return notices.stream().map(notice -> notice.id().value()).toList();
    }
}
