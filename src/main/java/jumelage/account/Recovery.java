package jumelage.account;

import java.time.Duration;
import java.util.Optional;
import jumelage.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// New passwords: for those who forgot theirs, by a link that is mailed, and for those who know it.
@Component
class Recovery {
    static final String LINK = "new-password";
    private static final Duration LIFE = Duration.ofHours(1);

    private final People people;
    private final Passwords passwords;
    private final Links links;
    private final AccountLetters letters;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Audit audit;

    Recovery(
            People people,
            Passwords passwords,
            Links links,
            AccountLetters letters,
            Sessions sessions,
            Entrance entrance,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.letters = letters;
        this.sessions = sessions;
        this.entrance = entrance;
        this.audit = audit;
    }

    /// Mails a link to whoever has an account with `address`; nothing happens for others.
    @Transactional
    void ask(String address) {
        people.findByAddress(address)
                .ifPresent(person -> letters.newPassword(person.reader(), address, link(person, LIFE)));
    }

    /// @return the secret of a link by which `person` sets a password
    String link(Person person, Duration life) {
        return links.make(LINK, person.id().value(), null, life);
    }

    /// Sets the password of the person whom a good link concerns, and signs them out everywhere.
    @Transactional
    Optional<Person> set(String secret, String password) {
        var person = links.use(LINK, secret)
                .map(Links.Made::subject)
                .flatMap(id -> people.findById(new PersonId(id)))
                .filter(known -> known.closed() == null);
        person.ifPresent(known -> {
            keep(known, password);
            sessions.endAll(known.id());
        });
        return person;
    }

    /// Whether `password` is the one of `person`.
    boolean knows(Person person, String password) {
        return passwords.fit(password, people.passwordOf(person.id()).orElse(null));
    }

    @Transactional
    void keep(Person person, String password) {
        people.keepPassword(person.id(), passwords.hash(password));
        links.revoke(LINK, person.id().value());
        people.addressOf(person.id()).ifPresent(address -> {
            entrance.reopen(address);
            letters.passwordChanged(person.reader(), address);
        });
        audit.record("house", person.id(), "account.password", person.id().value());
    }
}
