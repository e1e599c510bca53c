package jumelage.account;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jumelage.audit.Audit;
import jumelage.shell.Id;
import jumelage.shell.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How staff accounts come into being. Until an address is confirmed there is no account, only the wish for one.
@Component
public class Registration {
    static final String CONFIRM = "confirm";
    static final Duration LIFE = Duration.ofHours(24);

    private final People people;
    private final Passwords passwords;
    private final Links links;
    private final AccountLetters letters;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    Registration(
            People people,
            Passwords passwords,
            Links links,
            AccountLetters letters,
            Audit audit,
            JdbcClient db,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /// The wish for an account, as it waits for its confirmation.
    record Joining(
            UUID id, String address, String name, String password, String language, String zone, String browser) {
        Reader reader() {
            return Reader.of(language, zone);
        }
    }

    /// Notes the wish and asks by mail whether the address is theirs. The owner of an account with that address is told
    /// instead; whoever asks sees no difference.
    @Transactional
    void ask(Newcomer newcomer, String browser) {
        var joining = new Joining(
                Id.next(clock.instant()),
                newcomer.address(),
                newcomer.name(),
                passwords.hash(newcomer.password()),
                newcomer.language(),
                newcomer.zone(),
                browser);
        var owner = people.findByAddress(newcomer.address());
        if (owner.isPresent()) {
            letters.alreadyHere(owner.get().reader(), newcomer.address());
            return;
        }
        db.sql("""
                insert into account.joining (id, address, name, password, language, zone, browser, asked)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        joining.id(),
                        joining.address(),
                        joining.name(),
                        joining.password(),
                        joining.language(),
                        joining.zone(),
                        joining.browser(),
                        clock.instant())
                .update();
        send(joining);
    }

    /// Sends a new link for a wish whose link has grown old.
    @Transactional
    void askAgain(UUID joining) {
        find(joining).ifPresent(this::send);
    }

    private void send(Joining joining) {
        var secret = links.make(CONFIRM, joining.id(), null, LIFE);
        letters.confirm(joining.reader(), joining.address(), secret);
    }

    Optional<Joining> find(UUID joining) {
        return db.sql("""
                select id, address, name, password, language, zone, browser from account.joining where id = ?
                """).param(joining).query(Joining.class).optional();
    }

    boolean knows(String password, Joining joining) {
        return passwords.fit(password, joining.password());
    }

    /// Makes the account. The link must be good, and is used up.
    @Transactional
    Optional<Person> confirm(String secret) {
        var joining = links.use(CONFIRM, secret).map(Links.Made::subject).flatMap(this::find);
        if (joining.isEmpty() || people.findByAddress(joining.get().address()).isPresent()) return Optional.empty();
        var wish = joining.get();
        var person = make(wish.name(), wish.address(), wish.password(), wish.reader());
        db.sql("delete from account.joining where lower(address) = lower(?)")
                .param(wish.address())
                .update();
        audit.record("house", person.id(), "account.confirmed", person.id().value());
        return Optional.of(person);
    }

    /// A password as it is kept. It is dear to make on purpose: accounts that all have the same may share one.
    public record Hashed(String password) {}

    public Hashed hashed(String password) {
        return new Hashed(passwords.hash(password));
    }

    /// A confirmed staff account without any asking, for the operator and the demo world.
    @Transactional
    public Person open(String name, String address, Hashed password, Reader reader) {
        return make(name, address, password.password(), reader);
    }

    private Person make(String name, String address, String hash, Reader reader) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var person = people.save(new Person(
                new PersonId(Id.next(now)),
                Person.Kind.STAFF,
                name,
                reader.language(),
                reader.zone().getId(),
                now,
                null,
                0));
        db.sql("insert into account.staff (person, address, password, confirmed) values (?, ?, ?, ?)")
                .params(person.id(), address, hash, now)
                .update();
        return person;
    }
}
