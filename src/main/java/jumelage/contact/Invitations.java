package jumelage.contact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.employment.Staffroom;
import jumelage.employment.TeacherValidated;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that make a contact: of one use, for fourteen days; the sender confirms who took it.
@Component
class Invitations {
    private static final Duration LIFE = Duration.ofDays(14);

    private final Introducing introducing;
    private final Staffroom staffroom;
    private final Installation installation;
    private final JdbcClient db;
    private final Clock clock;

    Invitations(Introducing introducing, Staffroom staffroom, Installation installation, JdbcClient db, Clock clock) {
        this.introducing = introducing;
        this.staffroom = staffroom;
        this.installation = installation;
        this.db = db;
        this.clock = clock;
    }

    InvitationId make(Person sender) {
        var now = clock.instant();
        var id = new InvitationId(Id.next(now));
        db.sql("insert into contact.invitation (id, secret, sender, made, ends) values (?, ?, ?, ?, ?)")
                .params(id, hash(secret(id)), sender.id(), now, now.plus(LIFE))
                .update();
        return id;
    }

    /// The address to give away. It follows from the id and the installation's key, so its sender can see it again.
    String address(InvitationId id) {
        return installation.address("/contacts/join/" + secret(id));
    }

    /// The link with `secret`, as long as somebody can take it.
    Optional<Invitation> free(String secret) {
        return db.sql(Invitation.COLUMNS
                        + " and i.withdrawn is null and i.secret = ? and i.taker is null and i.ends > ?")
                .params(hash(secret), clock.instant())
                .query(Invitation.class)
                .optional();
    }

    Optional<Invitation> taken(String secret, PersonId taker) {
        return db.sql(Invitation.COLUMNS + " and i.withdrawn is null and i.secret = ? and i.taker = ?")
                .params(hash(secret), taker)
                .query(Invitation.class)
                .optional();
    }

    /// The link with `secret` that its sender has made useless.
    Optional<Invitation> withdrawn(String secret) {
        return db.sql(Invitation.COLUMNS + " and i.withdrawn is not null and i.secret = ?")
                .param(hash(secret))
                .query(Invitation.class)
                .optional();
    }

    /// Whoever is not validated yet keeps it: its sender hears of him as soon as an office has said where he works.
    ///
    /// @return false for whoever is second
    @Transactional
    boolean take(Invitation invitation, Person taker) {
        var first = db.sql("""
                update contact.invitation set taker = ?, taken = ?
                 where id = ? and taker is null and withdrawn is null and ends > ? and sender <> ?
                """)
                        .params(taker.id(), clock.instant(), invitation.id(), clock.instant(), taker.id())
                        .update()
                == 1;
        if (first && staffroom.schoolOf(taker.id()).isPresent()) tell(taker.id());
        return first;
    }

    /// What somebody has taken before he was validated goes on.
    @EventListener
    void on(TeacherValidated validated) {
        tell(validated.teacher());
    }

    /// Tells the senders of the links that `taker` has taken, each once.
    private void tell(PersonId taker) {
        db.sql("""
                update contact.invitation set told = ?
                 where taker = ? and told is null and confirmed is null and withdrawn is null
                returning sender as value
                """)
                .params(clock.instant(), taker)
                .query(PersonId.class)
                .list()
                .forEach(sender -> introducing.tell(sender, "taken", taker));
    }

    @Transactional
    boolean confirm(Person sender, InvitationId id) {
        var taker = db.sql("""
                update contact.invitation set confirmed = ?
                 where id = ? and sender = ? and taker is not null and confirmed is null and withdrawn is null
                   and exists (select from employment.employment where person = taker and state = 'VALIDATED')
                returning taker as value
                """)
                .params(clock.instant(), id, sender.id())
                .query(PersonId.class)
                .optional();
        taker.ifPresent(person -> {
            introducing.join(sender.id(), person);
            introducing.tell(person, "accepted", sender.id());
        });
        return taker.isPresent();
    }

    /// Makes a link useless, taken or not.
    @Transactional
    boolean withdraw(Person sender, InvitationId id) {
        return db.sql("""
                update contact.invitation set withdrawn = ?
                 where id = ? and sender = ? and confirmed is null and withdrawn is null
                """).params(clock.instant(), id, sender.id()).update() == 1;
    }

    private String secret(InvitationId id) {
        var seal = installation.seal(
                "contact.invitation", id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
