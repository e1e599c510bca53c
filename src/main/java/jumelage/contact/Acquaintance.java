package jumelage.contact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.school.Languages;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A contact, as one sees him; or somebody who asks to be one.
///
/// @param contact which row joins the two
/// @param school empty for who works at none any more
/// @param words what he said when he asked
record Acquaintance(
        ContactId contact,
        PersonId person,
        String name,
        String school,
        String town,
        String country,
        String languages,
        String words) {

    private static final String COLUMNS = """
            select c.id as contact, p.id as person, p.name, c.words,
                   coalesce(s.name, '') as school, coalesce(s.town, '') as town, coalesce(s.country, '') as country,
                   (select coalesce(string_agg(l.language || ' ' || l.level, ',' order by l.level desc, l.language), '')
                      from employment.spoken l where l.person = p.id) as languages
              from contact.contact c
              join account.person p on p.id = case when c.asker = :me then c.asked else c.asker end
              left join lateral (select s.* from employment.employment e join school.school s on s.id = e.school
                                  where e.person = p.id and e.state = 'VALIDATED' order by e.since limit 1) s on true
             where p.closed is null
            """;

    static List<Acquaintance> of(JdbcClient db, PersonId me) {
        return db.sql(COLUMNS + " and c.state = 'ACCEPTED' and :me in (c.asker, c.asked) order by p.name")
                .param("me", me)
                .query(Acquaintance.class)
                .list();
    }

    /// Who waits for an answer of `me`.
    static List<Acquaintance> asking(JdbcClient db, PersonId me) {
        return db.sql(COLUMNS + " and c.state = 'ASKED' and c.asked = :me order by c.since")
                .param("me", me)
                .query(Acquaintance.class)
                .list();
    }

    /// "français C2, anglais B2", in the reader's language
    String languagesNamed() {
        return Arrays.stream(languages.split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .map(parts -> Languages.name(parts[0]) + " " + parts[1])
                .collect(Collectors.joining(Texts.comma()));
    }
}
