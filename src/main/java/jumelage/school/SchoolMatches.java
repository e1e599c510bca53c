package jumelage.school;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks schools up in the register.
@Component
public class SchoolMatches {
    private static final int MOST = 20;

    /// Who works there is no part of the register: see [Staffing].
    private static final String COLUMNS = """
            select s.id, s.name, s.town, s.country, s.confirmed is not null as confirmed,
                   (select coalesce(string_agg(i.scheme || ' ' || i.value, ';' order by i.scheme), '')
                      from school.identifier i where i.school = s.id) as codes,
                   0 as teachers
              from school.school s
             where s.merged_into is null and s.dismissed is null
            """;

    private final Staffing staffing;
    private final JdbcClient db;

    SchoolMatches(Staffing staffing, JdbcClient db) {
        this.staffing = staffing;
        this.db = db;
    }

    /// Schools by an identifier, or by name and town with typing errors forgiven; the likeliest first.
    ///
    /// @param country empty for all
    public List<SchoolMatch> find(String words, String country) {
        return staffed(db.sql(COLUMNS + """
                   and (:country = '' or s.country = :country)
                   and (store.fold(s.name || ' ' || s.town) % store.fold(:words)
                        or store.fold(s.name || ' ' || s.town) %> store.fold(:words)
                        or s.id in (select i.school from school.identifier i where replace(i.value, '-', '') = :code))
                 order by exists (select from school.identifier i
                                   where i.school = s.id and replace(i.value, '-', '') = :code) desc,
                          similarity(store.fold(s.name || ' ' || s.town), store.fold(:words))
                            + word_similarity(store.fold(:words), store.fold(s.name || ' ' || s.town)) desc,
                          s.name
                 limit :most
                """)
                .param("words", words)
                .param("code", Schemes.plain(words))
                .param("country", country)
                .param("most", MOST)
                .query(SchoolMatch.class)
                .list());
    }

    /// Schools of the same country that `facts` could be about: a like name in a like town, or the same page.
    List<SchoolMatch> like(SchoolFacts facts, SchoolId self) {
        return staffed(db.sql(COLUMNS + """
                   and s.country = :country and s.id <> :self
                   and (store.fold(s.name || ' ' || s.town) % store.fold(:name || ' ' || :town)
                        and similarity(store.fold(s.town), store.fold(:town)) > 0.5
                        and similarity(store.fold(s.name), store.fold(:name)) > 0.35
                        or s.website <> '' and s.website = :website)
                 order by similarity(store.fold(s.name || ' ' || s.town), store.fold(:name || ' ' || :town)) desc
                 limit 5
                """)
                .param("country", facts.country())
                .param("self", self)
                .param("name", facts.name())
                .param("town", facts.town())
                .param("website", facts.website())
                .query(SchoolMatch.class)
                .list());
    }

    private List<SchoolMatch> staffed(List<SchoolMatch> found) {
        var teachers = staffing.teachers(found.stream().map(SchoolMatch::id).toList());
        return found.stream()
                .map(school -> school.with(teachers.getOrDefault(school.id(), 0)))
                .toList();
    }
}
