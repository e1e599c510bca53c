package jumelage.contact;

import java.util.List;
import jumelage.account.Person;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has agreed to be whose contact.
@Component
public class Contacts {
    private final JdbcClient db;

    Contacts(JdbcClient db) {
        this.db = db;
    }

    public List<Person> of(PersonId person) {
        return db.sql("""
                select p.* from contact.contact c
                  join account.person p on p.id = case when c.asker = :me then c.asked else c.asker end
                 where c.state = 'ACCEPTED' and :me in (c.asker, c.asked) and p.closed is null
                 order by p.name
                """).param("me", person.value()).query(Person.class).list();
    }

    public boolean are(PersonId one, PersonId other) {
        return db.sql("""
                select exists (select from contact.contact where state = 'ACCEPTED'
                                  and least(asker, asked) = least(:one::uuid, :other)
                                  and greatest(asker, asked) = greatest(:one::uuid, :other))
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
