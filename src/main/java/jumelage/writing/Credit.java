package jumelage.writing;

import java.util.List;
import jumelage.publication.ItemId;
import jumelage.school.Countries;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school that has worked on what everybody reads. Nobody is named.
public record Credit(String name, String town, String country, int weave) {

    static List<Credit> of(JdbcClient db, ItemId key, int upTo) {
        return db.sql("""
                select s.name, s.town, s.country, coalesce(p.weave, 1) as weave
                  from (select distinct school from writing.hand
                         where room_id = :room and document = :id and revision <= :to) r
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
        return Countries.name(country);
    }
}
