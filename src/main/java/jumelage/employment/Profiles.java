package jumelage.employment;

import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class Profiles {
    private final JdbcClient db;

    Profiles(JdbcClient db) {
        this.db = db;
    }

    /// Languages known best first.
    public Profile of(PersonId person) {
        return new Profile(
                db.sql("select subject from employment.subject where person = ? order by subject")
                        .param(person)
                        .query(String.class)
                        .list(),
                db.sql("select language, level from employment.spoken where person = ? order by level desc, language")
                        .param(person)
                        .query(Profile.Spoken.class)
                        .list());
    }

    @Transactional
    public void save(PersonId person, Profile profile) {
        for (var table : new String[] {"subject", "spoken"})
            db.sql("delete from employment." + table + " where person = ?")
                    .param(person)
                    .update();
        for (var subject : profile.subjects())
            db.sql("insert into employment.subject (person, subject) values (?, ?) on conflict do nothing")
                    .params(person, subject)
                    .update();
        for (var spoken : profile.languages())
            db.sql("insert into employment.spoken (person, language, level) values (?, ?, ?) on conflict do nothing")
                    .params(person, spoken.language(), spoken.level())
                    .update();
    }
}
