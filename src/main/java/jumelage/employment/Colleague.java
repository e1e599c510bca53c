package jumelage.employment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.school.Languages;
import jumelage.school.SchoolId;
import jumelage.school.Subjects;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody validated for a school, as other teachers see him.
///
/// @param subjects keys, apart by commas
/// @param languages tag and level, apart by commas
record Colleague(PersonId id, String name, String role, String subjects, String languages) {

    static List<Colleague> of(JdbcClient db, SchoolId school) {
        return db.sql("""
                select p.id, p.name, e.role,
                       (select coalesce(string_agg(s.subject, ',' order by s.subject), '')
                          from employment.subject s where s.person = p.id) as subjects,
                       (select coalesce(string_agg(l.language || ' ' || l.level, ',' order by l.level desc, l.language), '')
                          from employment.spoken l where l.person = p.id) as languages
                  from employment.employment e join account.person p on p.id = e.person
                 where e.school = ? and e.state = 'VALIDATED' and p.closed is null
                 order by p.name
                """).param(school).query(Colleague.class).list();
    }

    /// "Anglais, Éducation aux médias", in the reader's language
    String subjectsNamed() {
        return named(subjects, Subjects::name);
    }

    /// "français C2, anglais B2", in the reader's language
    String languagesNamed() {
        return named(languages, spoken -> {
            var parts = spoken.split(" ");
            return Languages.name(parts[0]) + " " + parts[1];
        });
    }

    private static String named(String list, java.util.function.UnaryOperator<String> name) {
        return Arrays.stream(list.split(","))
                .filter(one -> !one.isEmpty())
                .map(name)
                .collect(Collectors.joining(Texts.comma()));
    }
}
