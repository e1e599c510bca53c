package jumelage.portal;

import java.util.List;
import jumelage.project.ProjectId;
import jumelage.school.Countries;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school on a project's card.
public record CardPartner(String name, String town, String country, int weave, boolean guest) {

    static List<CardPartner> of(JdbcClient db, ProjectId project) {
        return db.sql("""
                select s.name, s.town, s.country, coalesce(p.weave, (a.place - 1) % 12 + 1) as weave, a.guest
                  from project.partner a
                  join project.project x on x.id = a.project
                  join school.school s on s.id = a.school
                  left join room.room r on r.slug = x.slug
                  left join room.partner p on p.room_id = r.id and p.school = a.school
                 where a.project = ? and p.left_at is null order by a.place
                """).param(project).query(CardPartner.class).list();
    }

    public String nation() {
        return Countries.name(country);
    }
}
