package jumelage.school;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school that may be the one somebody looks for.
///
/// @param codes scheme and value of each identifier, `;` between them
record SchoolMatch(
        SchoolId id, String name, String town, String country, boolean confirmed, String codes, int teachers) {

    static final int MOST = 20;

    private static final String COLUMNS = """
            select s.id, s.name, s.town, s.country, s.confirmed is not null as confirmed,
                   (select coalesce(string_agg(i.scheme || ' ' || i.value, ';' order by i.scheme), '')
                      from school.identifier i where i.school = s.id) as codes,
                   (select count(*) from school.employment e
                     where e.school = s.id and e.state = 'VALIDATED') as teachers
              from school.school s
             where s.merged_into is null and s.dismissed is null
            """;

    /// "UAI (France) 0449871R · OID Erasmus+ E10990017", in the reader's language
    String codesNamed() {
        return Arrays.stream(codes.split(";"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.split(" ", 2))
                .map(parts -> new Identifier(parts[0], parts[1]).named())
                .collect(Collectors.joining(" · "));
    }

    /// Schools by an identifier, or by name and town with typing errors forgiven; the likeliest first.
    ///
    /// @param country empty for all
    static List<SchoolMatch> findAll(JdbcClient db, String words, String country) {
        return db.sql(COLUMNS + """
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
                .list();
    }

    /// Schools of the same country that `facts` could be about: a like name in a like town, or the same page.
    static List<SchoolMatch> like(JdbcClient db, SchoolFacts facts, SchoolId self) {
        return db.sql(COLUMNS + """
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
                .list();
    }
}
