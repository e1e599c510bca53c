package jumelage.pupil;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What opens the door to pupils. A card's words and secret are sealed by the key of the installation; the seals alone
/// are stored.
@Component
class Cards {
    private final JdbcClient db;
    private final Installation installation;
    private final Clock clock;

    Cards(JdbcClient db, Installation installation, Clock clock) {
        this.db = db;
        this.installation = installation;
        this.clock = clock;
    }

    /// Makes a card; the one of before opens nothing from now on.
    @Transactional
    Slip make(PersonId pupil, String name, SchoolId school, WordList list) {
        hold(pupil);
        var words = list.draw();
        while (find(school, WordList.meant(list.read(words)), true).isPresent()) words = list.draw();
        var secret = Id.Chance.secret();
        put(pupil, school, words, secret);
        return new Slip(pupil, name, list.read(words), secret);
    }

    @Transactional
    void put(PersonId pupil, SchoolId school, Words words, String secret) {
        db.sql("""
                insert into pupil.card (person, words, secret, language, made) values (?, ?, ?, ?, ?)
                on conflict (person) do update set words = excluded.words, secret = excluded.secret,
                   language = excluded.language, made = excluded.made, printed = null, revoked = null
                """)
                .params(pupil, seal(words, school), seal(secret), words.language(), clock.instant())
                .update();
    }

    @Transactional
    void revoke(PersonId pupil) {
        db.sql("update pupil.card set revoked = ? where person = ? and revoked is null")
                .params(clock.instant(), pupil)
                .update();
    }

    @Transactional
    void destroy(PersonId pupil) {
        db.sql("delete from pupil.card where person = ?").param(pupil).update();
    }

    @Transactional
    void printed(List<Slip> slips) {
        for (var slip : slips)
            db.sql("update pupil.card set printed = ? where person = ? and secret = ? and printed is null")
                    .params(clock.instant(), slip.pupil(), seal(slip.secret()))
                    .update();
    }

    /// Whose card has these words, in any of the lists they may be from. A card goes on being sealed with the school
    /// that made it when that becomes part of another; of two schools that have become one, the code that was typed
    /// says which is asked first.
    Optional<PersonId> find(String code, List<Words> meant) {
        return db.sql("""
                        select s.id as value from school.school s
                          join school.school typed
                            on coalesce(typed.merged_into, typed.id) = coalesce(s.merged_into, s.id)
                         where typed.code = ? order by s.id <> typed.id, s.merged_into is not null, s.id
                        """).param(code).query(SchoolId.class).list().stream()
                .flatMap(school -> find(school, meant, false).stream())
                .findFirst();
    }

    private Optional<PersonId> find(SchoolId school, List<Words> meant, boolean evenRevoked) {
        return db
                .sql("select person as value from pupil.card where words in (:seals) and (revoked is null or :revoked)")
                .param("seals", meant.stream().map(words -> seal(words, school)).toList())
                .param("revoked", evenRevoked)
                .query(PersonId.class)
                .list()
                .stream()
                .findFirst();
    }

    Optional<PersonId> find(String secret) {
        return db.sql("select person as value from pupil.card where secret = ? and revoked is null")
                .param(seal(secret))
                .query(PersonId.class)
                .optional();
    }

    boolean opens(Slip slip) {
        return find(slip.secret()).filter(slip.pupil()::equals).isPresent();
    }

    private void hold(PersonId pupil) {
        db.sql("select person from pupil.pupil where person = ? for update")
                .param(pupil)
                .query()
                .singleRow();
    }

    private byte[] seal(Words words, SchoolId school) {
        return installation.seal("pupil.words", words.at(school));
    }

    private byte[] seal(String secret) {
        return installation.seal("pupil.secret", secret.getBytes(StandardCharsets.UTF_8));
    }
}
