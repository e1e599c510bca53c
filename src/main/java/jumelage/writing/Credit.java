package jumelage.writing;

import java.util.List;
import java.util.Locale;
import jumelage.publication.ItemId;
import jumelage.shell.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school that has worked on what everybody reads. Nobody is named.
public record Credit(String name, String town, String country, int weave) {

    static List<Credit> of(JdbcClient db, ItemId key, int upTo) {
        return db.sql("""
                select s.name, s.town, s.country, coalesce(p.weave, 1) as weave
                  from (select distinct school from writing.revision
                         where room_id = :room and document = :id and number <= :to) r
                  join school.school s on s.id = r.school
                  left join room.partner p on p.room_id = :room and p.school = r.school
                 order by s.name
                """)
                .param("room", key.room())
                .param("id", key.id())
                .param("to", upTo)
                .query(Credit.class)
                .list();
    }

    public String land() {
        return Locale.of("", country)
                .getDisplayCountry(Screen.current().reader().locale());
    }
}
