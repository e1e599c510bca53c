package jumelage.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.school.Countries;
import jumelage.school.SchoolId;
import jumelage.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who could be asked to join, and where he works; nowhere as long as no office has validated him.
public record Candidate(
        PersonId id,
        String name,
        @Nullable SchoolId school,
        @Nullable String schoolName,
        @Nullable String town,
        @Nullable String country) {

    public static List<Candidate> of(JdbcClient db, Collection<PersonId> people) {
        if (people.isEmpty()) return List.of();
        return db.sql("""
                select p.id, p.name, s.id as school, s.name as school_name, s.town, s.country
                  from account.person p
                  left join lateral (select e.school from employment.employment e
                                      where e.person = p.id and e.state = 'VALIDATED' order by e.since limit 1) e on true
                  left join school.school s on s.id = e.school
                 where p.id in (:people) and p.closed is null order by p.name, p.id
                """).param("people", people).query(Candidate.class).list();
    }

    /// Where several schools are his, the one that is meant.
    static Optional<Candidate> at(JdbcClient db, SchoolId school, PersonId person) {
        return db.sql("""
                select p.id, p.name, s.id as school, s.name as school_name, s.town, s.country
                  from account.person p join school.school s on s.id = ?
                 where p.id = ? and p.closed is null
                   and exists (select from employment.employment e
                                where e.person = p.id and e.school = s.id and e.state = 'VALIDATED')
                """).params(school, person).query(Candidate.class).optional();
    }

    /// Why he cannot be the second founder beside `own` school, as a text's last word; empty if he can.
    public String hindrance(SchoolId own, LocalDate today) {
        if (school == null) return "waiting";
        if (school.equals(own)) return "own-school";
        return guest(today) ? "outside" : "";
    }

    /// Whether his country takes no part on `day`: then he comes as a guest.
    public boolean guest(LocalDate day) {
        return !Countries.member(Objects.requireNonNullElse(country, ""), day);
    }

    public String place() {
        return school == null
                ? ""
                : schoolName + Texts.comma() + town + Texts.comma() + Countries.name(Objects.requireNonNull(country));
    }
}
