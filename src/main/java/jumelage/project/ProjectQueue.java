package jumelage.project;

import static jumelage.shell.Texts.text;

import java.time.Instant;
import java.util.List;
import jumelage.account.Officer;
import jumelage.account.Queue;
import jumelage.school.Countries;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The projects that wait for an office.
@Component
class ProjectQueue implements Queue {
    private final JdbcClient db;

    ProjectQueue(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            String slug,
            String title,
            String founders,
            String town,
            String country,
            String otherTown,
            String otherCountry,
            Instant since) {}

    @Override
    public List<Waiting> waiting(Officer officer) {
        return db.sql("""
                select distinct on (d.since, x.id) x.slug, x.title, p.name || ', ' || q.name as founders, s.town, s.country,
                       t.town as other_town, t.country as other_country, d.since
                  from project.decision d
                  join project.project x on x.id = d.project
                  join account.person p on p.id = x.founder
                  join account.person q on q.id = x.second
                  join school.school s on s.id = x.founder_school
                  join school.school t on t.id = x.second_school
                 where d.state = 'WAITING' and x.state = 'SUBMITTED'
                   and exists (select from project.voice v
                                where v.project = d.project and v.office = d.office and v.speaker = :office)
                   and not exists (select from project.participant p where p.project = d.project and p.person = :me)
                 order by d.since, x.id
                """).param("office", officer.office()).param("me", officer.id()).query(Row.class).list().stream()
                .map(row -> new Waiting(
                        "project.queue",
                        "doc",
                        row.title(),
                        row.founders(),
                        place(row.town(), row.country()) + " · " + place(row.otherTown(), row.otherCountry()),
                        row.since(),
                        "/desk/projects/" + row.slug()))
                .toList();
    }

    private record Done(String slug, String title, Decision.State state, Instant since) {}

    @Override
    public List<Decided> decided(Officer officer, Instant since) {
        return db.sql("""
                select distinct x.slug, x.title, d.state, d.since
                  from project.decision d
                  join project.project x on x.id = d.project
                 where d.decided_by = :me and d.state <> 'WAITING' and d.since >= :since
                """).param("me", officer.id()).param("since", since).query(Done.class).list().stream()
                .map(done -> new Decided(
                        text("project.decided." + done.state(), done.title()),
                        done.since(),
                        "/desk/projects/" + done.slug()))
                .toList();
    }

    private static String place(String town, String country) {
        return town + Texts.comma() + Countries.name(country);
    }
}
