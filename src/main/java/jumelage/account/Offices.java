package jumelage.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The national bodies: a country has its own office where somebody works in it, else `central` decides.
@Component
public class Offices {
    public static final String CENTRAL = "central";

    private final JdbcClient db;
    private final Sessions sessions;

    Offices(JdbcClient db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /// Who works in which office.
    public record Post(PersonId person, String name, String address, String office) {}

    /// @param country ISO 3166 code of two letters
    public String of(String country) {
        var own = db.sql("select exists (select from account.officer where office = ?)")
                .param(country)
                .query(Boolean.class)
                .single();
        return own ? country : CENTRAL;
    }

    /// @return whether that is new
    public boolean appoint(PersonId person, String office) {
        var rows = db.sql("insert into account.officer (person, office) values (?, ?) on conflict do nothing")
                .params(person, office)
                .update();
        sessions.refresh(person);
        return rows > 0;
    }

    /// Whether `person` works in one, whichever.
    public boolean employ(PersonId person) {
        return db.sql("select exists (select from account.officer where person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    void dismiss(PersonId person, String office) {
        db.sql("delete from account.officer where person = ? and office = ?")
                .params(person, office)
                .update();
        sessions.refresh(person);
    }

    /// Makes `person` an operator of this installation.
    ///
    /// @return whether that is new
    public boolean entrust(PersonId person) {
        var rows = db.sql("insert into account.operator (person) values (?) on conflict do nothing")
                .param(person)
                .update();
        sessions.refresh(person);
        return rows > 0;
    }

    /// Whether `person` is an operator of this installation.
    public boolean entrusted(PersonId person) {
        return db.sql("select exists (select from account.operator where person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    List<Post> posts() {
        return db.sql("""
                select o.person, p.name, s.address, o.office
                  from account.officer o
                  join account.person p on p.id = o.person
                  join account.staff s on s.person = o.person
                 order by o.office, p.name
                """).query(Post.class).list();
    }
}
