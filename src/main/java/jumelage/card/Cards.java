package jumelage.card;

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
public class Cards {
    private final JdbcClient db;
    private final Installation installation;
    private final Clock clock;

    Cards(JdbcClient db, Installation installation, Clock clock) {
        this.db = db;
        this.installation = installation;
        this.clock = clock;
    }

    /// Makes a card with words of `language`, else English ones; the one of before opens nothing from now on.
    @Transactional
    public Slip make(PersonId pupil, String name, SchoolId school, String language) {
        hold(pupil);
        var list = WordList.nearest(language);
        var words = list.draw();
        while (find(school, WordList.meant(list.read(words)), true).isPresent()) words = list.draw();
        var secret = Id.Chance.secret();
        put(pupil, school, words, secret);
        return new Slip(pupil, name, list.read(words), secret);
    }

    /// Makes a card that is known beforehand.
    ///
    /// @param words three of the list that [#make] would draw from
    /// @param secret what stands behind the # of the card's address: 22 letters and digits at least
    @Transactional
    public void put(PersonId pupil, SchoolId school, String language, List<String> words, String secret) {
        var list = WordList.nearest(language);
        if (words.size() != WordList.WORDS || !words.stream().allMatch(list::has))
            throw new IllegalArgumentException("Not three words of the list: " + words);
        hold(pupil);
        put(pupil, school, list.words(words), secret);
    }

    private void put(PersonId pupil, SchoolId school, Words words, String secret) {
        db.sql("""
                insert into card.card (person, words, secret, language, made) values (?, ?, ?, ?, ?)
                on conflict (person) do update set words = excluded.words, secret = excluded.secret,
                   language = excluded.language, made = excluded.made, printed = null, revoked = null
                """)
                .params(pupil, seal(words, school), seal(secret), words.language(), clock.instant())
                .update();
    }

    @Transactional
    void revoke(PersonId pupil) {
        db.sql("update card.card set revoked = ? where person = ? and revoked is null")
                .params(clock.instant(), pupil)
                .update();
    }

    @Transactional
    public void destroy(PersonId pupil) {
        hold(pupil);
        db.sql("delete from card.card where person = ?").param(pupil).update();
    }

    @Transactional
    void printed(List<Slip> slips) {
        for (var slip : slips)
            db.sql("update card.card set printed = ? where person = ? and secret = ? and printed is null")
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
                .sql("select person as value from card.card where words in (:seals) and (revoked is null or :revoked)")
                .param("seals", meant.stream().map(words -> seal(words, school)).toList())
                .param("revoked", evenRevoked)
                .query(PersonId.class)
                .list()
                .stream()
                .findFirst();
    }

    Optional<PersonId> find(String secret) {
        return db.sql("select person as value from card.card where secret = ? and revoked is null")
                .param(seal(secret))
                .query(PersonId.class)
                .optional();
    }

    boolean opens(Slip slip) {
        return find(slip.secret()).filter(slip.pupil()::equals).isPresent();
    }

    /// Of two who change a card at once, the second waits here for the first.
    private void hold(PersonId pupil) {
        db.sql("select id from account.person where id = ? for no key update")
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
