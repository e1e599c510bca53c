package jumelage.notice;

import static jumelage.shell.Texts.text;

import java.time.Duration;
import java.util.Optional;
import jumelage.account.Guesses;
import jumelage.account.Links;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.mail.Letter;
import jumelage.mail.Outbox;
import jumelage.mail.Refusals;
import jumelage.shell.Installation;
import jumelage.shell.Screen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Addresses whose server refuses our letters: their owners are written to again once they have shown that one arrives.
@Component
class Addresses {
    private static final String AGAIN = "notice.address";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final int AN_HOUR = 5;

    private final People people;
    private final Refusals refusals;
    private final Links links;
    private final Guesses guesses;
    private final Outbox outbox;
    private final Installation installation;

    Addresses(
            People people, Refusals refusals, Links links, Guesses guesses, Outbox outbox, Installation installation) {
        this.people = people;
        this.refusals = refusals;
        this.links = links;
        this.guesses = guesses;
        this.outbox = outbox;
        this.installation = installation;
    }

    /// The address of `person`, if it refuses.
    Optional<String> refused(PersonId person) {
        return people.addressOf(person).filter(refusals::has);
    }

    /// Writes to it all the same, with a link that shows that the letter has come.
    ///
    /// @return false if there is nothing to try, or it was tried too often this hour
    @Transactional
    boolean attempt(Person me) {
        var address = refused(me.id());
        if (address.isEmpty() || !guesses.take("letters to refusing " + me.id(), AN_HOUR)) return false;
        var secret = links.make(AGAIN, me.id().value(), address.get(), LIFE);
        outbox.post(Screen.readBy(
                me.reader(),
                () -> new Letter(
                        address.get(),
                        text("notice.trial.subject"),
                        text("notice.trial.body", installation.address("/notices/address/" + secret)),
                        true)));
        return true;
    }

    boolean good(String secret) {
        return links.look(AGAIN, secret).isPresent();
    }

    /// The letter has arrived.
    @Transactional
    boolean arrived(String secret) {
        var made = links.use(AGAIN, secret);
        made.map(Links.Made::word).ifPresent(refusals::lift);
        return made.isPresent();
    }
}
