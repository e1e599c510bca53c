package jumelage.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How two people become contacts: one asks, the other answers.
@Component
public class Introducing {
    /// Whoever was declined cannot press: the same person is not asked again before.
    private static final Duration PEACE = Duration.ofDays(90);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final People people;
    private final Notices notices;
    private final JdbcClient db;
    private final Clock clock;

    Introducing(People people, Notices notices, JdbcClient db, Clock clock) {
        this.people = people;
        this.notices = notices;
        this.db = db;
        this.clock = clock;
    }

    /// Asks whoever has `address`. The asker learns nothing from it, whether somebody has it or not.
    @Transactional
    public void ask(Person asker, String address, String words) {
        remember(asker.id(), address);
        var asked = people.findByAddress(address).filter(person -> person.kind() == Person.Kind.STAFF);
        if (asked.isEmpty() || asked.get().id().equals(asker.id())) return;
        if (turned(asker.id(), asked.get().id())) return;
        if (declined(asker.id(), asked.get().id())) return;
        var fresh = db.sql("""
                insert into contact.contact (id, asker, asked, state, words, since)
                values (?, ?, ?, 'ASKED', ?, ?) on conflict do nothing returning id as value
                """)
                .params(Id.next(clock.instant()), asker.id(), asked.get().id(), words, clock.instant())
                .query(ContactId.class)
                .optional();
        if (fresh.isPresent())
            notices.tell(
                    asked.get().id(),
                    News.of(Telling.KIND, Telling.ASKED)
                            .about(fresh.get().value())
                            .by(asker.id())
                            .saying(words));
    }

    /// Makes two people contacts who have both said so.
    @Transactional
    public void join(PersonId one, PersonId other) {
        var known = db.sql("""
                update contact.contact set state = 'ACCEPTED', since = :now
                 where state in ('ASKED', 'ACCEPTED') and least(asker, asked) = least(:one::uuid, :other)
                   and greatest(asker, asked) = greatest(:one::uuid, :other)
                returning id as value
                """)
                .param("one", one)
                .param("other", other)
                .param("now", clock.instant())
                .query(ContactId.class)
                .list();
        known.forEach(contact -> notices.settle(Telling.ASKED, contact.value()));
        if (known.isEmpty())
            db.sql("""
                    insert into contact.contact (id, asker, asked, state, since) values (?, ?, ?, 'ACCEPTED', ?)
                    on conflict do nothing
                    """)
                    .params(Id.next(clock.instant()), one, other, clock.instant())
                    .update();
        forget(one, other);
        forget(other, one);
    }

    @Transactional
    boolean accept(Person me, ContactId contact) {
        var asker = answer(me, contact, "ACCEPTED");
        asker.ifPresent(person -> {
            forget(person, me.id());
            tell(person, "accepted", me.id());
        });
        return asker.isPresent();
    }

    /// The asker is not told.
    @Transactional
    boolean decline(Person me, ContactId contact) {
        return answer(me, contact, "DECLINED").isPresent();
    }

    @Transactional
    boolean remove(Person me, ContactId contact) {
        return db.sql("delete from contact.contact where id = :id and state = 'ACCEPTED' and :me in (asker, asked)")
                        .param("id", contact)
                        .param("me", me.id())
                        .update()
                > 0;
    }

    /// @param who has accepted, or taken a link
    void tell(PersonId receiver, String what, PersonId who) {
        notices.tell(
                receiver,
                News.of(Telling.KIND, "contact.mail." + what).about(who.value()).by(who));
    }

    private Optional<PersonId> answer(Person me, ContactId contact, String state) {
        notices.settle(Telling.ASKED, contact.value(), List.of(me.id()));
        return db.sql("""
                update contact.contact set state = ?, since = ? where id = ? and asked = ? and state = 'ASKED'
                returning asker as value
                """)
                .params(state, clock.instant(), contact, me.id())
                .query(PersonId.class)
                .optional();
    }

    /// Whether `asked` had asked first: then both have said so.
    private boolean turned(PersonId asker, PersonId asked) {
        var theirs = db.sql(
                        "select exists (select from contact.contact where asker = ? and asked = ? and state = 'ASKED')")
                .params(asked, asker)
                .query(Boolean.class)
                .single();
        if (theirs) join(asker, asked);
        return theirs;
    }

    private boolean declined(PersonId asker, PersonId asked) {
        return db.sql("""
                select exists (select from contact.contact
                                where asker = ? and asked = ? and state = 'DECLINED' and since > ?)
                """)
                .params(asker, asked, clock.instant().minus(PEACE))
                .query(Boolean.class)
                .single();
    }

    private void remember(PersonId asker, String address) {
        db.sql("delete from contact.request where since < ?")
                .param(clock.instant().minus(REMEMBERED))
                .update();
        db.sql("""
                insert into contact.request (asker, address, since) values (?, ?, ?)
                on conflict (asker, address) do update set since = excluded.since
                """)
                .params(asker, address.toLowerCase(Locale.ROOT), clock.instant())
                .update();
    }

    private void forget(PersonId asker, PersonId asked) {
        people.addressOf(asked)
                .ifPresent(address -> db.sql("delete from contact.request where asker = ? and address = ?")
                        .params(asker, address.toLowerCase(Locale.ROOT))
                        .update());
    }
}
