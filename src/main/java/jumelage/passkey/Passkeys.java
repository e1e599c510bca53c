package jumelage.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The passkeys of everybody.
@Component
class Passkeys {
    private static final String ALL = """
            select id, person, credential, attested, name, counter, eligible, transports, added, used
              from passkey.passkey
            """;

    private final JdbcClient db;

    Passkeys(JdbcClient db) {
        this.db = db;
    }

    /// Those of `person`, the oldest first.
    List<Passkey> of(PersonId person) {
        return db.sql(ALL + "where person = ? order by added, id")
                .param(person)
                .query(Passkey.class)
                .list();
    }

    Optional<Passkey> find(PersonId person, PasskeyId id) {
        return db.sql(ALL + "where person = ? and id = ?")
                .params(person, id)
                .query(Passkey.class)
                .optional();
    }

    Optional<Passkey> find(byte[] credential) {
        return db.sql(ALL + "where credential = ?")
                .param(credential)
                .query(Passkey.class)
                .optional();
    }

    int count(PersonId person) {
        return db.sql("select count(*) from passkey.passkey where person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /// Takes the first free place of its person; the next one where another has taken that at the same moment.
    ///
    /// @return whether there was one, and nobody has this credential yet
    boolean add(Passkey passkey) {
        for (var tries = 0; tries < 2; tries++) if (put(passkey)) return true;
        return false;
    }

    private boolean put(Passkey passkey) {
        return db.sql("""
                insert into passkey.passkey
                       (id, person, place, credential, attested, name, counter, eligible, transports, added)
                select ?, ?, free.place, ?, ?, ?, ?, ?, ?, ?
                  from generate_series(1, ?) as free (place)
                 where not exists (select from passkey.passkey taken where taken.person = ? and taken.place = free.place)
                 order by free.place limit 1
                on conflict do nothing
                """)
                        .params(
                                passkey.id(),
                                passkey.person(),
                                passkey.credential(),
                                passkey.attested(),
                                passkey.name(),
                                passkey.counter(),
                                passkey.eligible(),
                                passkey.transports(),
                                passkey.added(),
                                Passkey.MOST,
                                passkey.person())
                        .update()
                == 1;
    }

    /// Where it is used is not known yet, see [#usedIn].
    ///
    /// @return false if it is gone, or somebody has come by it meanwhile with a later count
    boolean use(Passkey passkey, long counter, Instant now) {
        return db.sql("""
                update passkey.passkey set counter = ?, used = ?, used_in = null
                 where id = ? and (counter < ? or counter = 0 and ? = 0)
                """).params(counter, now, passkey.id(), counter, counter).update() == 1;
    }

    /// Notes in which browser somebody has come in by the passkey of `credential`.
    ///
    /// @param browser of [jumelage.shell.Seals]
    void usedIn(byte[] credential, String browser) {
        db.sql("update passkey.passkey set used_in = ? where credential = ?")
                .params(browser, credential)
                .update();
    }

    /// Whether `person` has come in by a passkey in `browser` since `then`.
    boolean usedSince(PersonId person, String browser, Instant then) {
        return db.sql("select exists (select from passkey.passkey where person = ? and used_in = ? and used > ?)")
                .params(person, browser, then)
                .query(Boolean.class)
                .single();
    }

    void rename(PasskeyId id, String name) {
        db.sql("update passkey.passkey set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    boolean remove(PersonId person, PasskeyId id) {
        return db.sql("delete from passkey.passkey where person = ? and id = ?")
                        .params(person, id)
                        .update()
                == 1;
    }

    int removeAll(PersonId person) {
        return db.sql("delete from passkey.passkey where person = ?")
                .param(person)
                .update();
    }
}
