package jumelage.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.project.Project.State;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminding whoever must act, at most once a day.
@Component
class ProjectReminders {
    private static final Duration BETWEEN = Duration.ofDays(1);

    private final Projects projects;
    private final ProjectNews news;
    private final JdbcClient db;
    private final Clock clock;

    ProjectReminders(Projects projects, ProjectNews news, JdbcClient db, Clock clock) {
        this.projects = projects;
        this.news = news;
        this.db = db;
        this.clock = clock;
    }

    enum Answer {
        SENT,
        TOO_SOON,
        /// Nobody must act, or it is the one who asks.
        NO_ONE,
        /// Nobody works in the office that has it.
        EMPTY_OFFICE
    }

    /// When the last one was sent.
    Optional<Instant> last(ProjectId project) {
        return db.sql("select at from project.reminder where project = ? order by at desc limit 1")
                .param(project)
                .query(Instant.class)
                .optional();
    }

    /// When the next one may be sent, if that is not at once.
    Optional<Instant> next(ProjectId project) {
        return last(project).map(at -> at.plus(BETWEEN)).filter(at -> at.isAfter(clock.instant()));
    }

    @Transactional
    Answer send(ProjectId id, Person by) {
        var project =
                projects.lock(id).filter(known -> known.foundedBy(by.id())).orElseThrow(NotFound::new);
        var decisions = Decision.of(db, id);
        if (next(id).isPresent()) return Answer.TOO_SOON;
        var receivers = receivers(project, decisions);
        if (project.state() == State.SUBMITTED && receivers.isEmpty()) return Answer.EMPTY_OFFICE;
        if (receivers.isEmpty() || receivers.contains(by.id())) return Answer.NO_ONE;
        receivers.forEach(receiver -> news.reminded(project, by, receiver));
        var now = clock.instant();
        db.sql("insert into project.reminder (project, sent_by, at) values (?, ?, ?)")
                .params(id, by.id(), now)
                .update();
        Step.keep(db, id, now, Step.What.REMINDED, by.id(), null, "");
        return Answer.SENT;
    }

    private List<PersonId> receivers(Project project, List<Decision> decisions) {
        return switch (project.state()) {
            case INVITED -> List.of(Objects.requireNonNull(project.second()));
            case SUBMITTED ->
                decisions.stream()
                        .filter(one -> one.state() == Decision.State.WAITING)
                        .flatMap(one -> speakers(project, one.office()))
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }

    /// Those of `office`, and of the central one where it may speak for it, who do not take part themselves.
    private Stream<PersonId> speakers(Project project, String office) {
        return db.sql("""
                select o.person as value from project.voice v join account.officer o on o.office = v.speaker
                 where v.project = :project and v.office = :office
                   and not exists (select from project.participant p
                                    where p.project = v.project and p.person = o.person)
                 order by o.person
                """).param("project", project.id()).param("office", office).query(PersonId.class).list().stream();
    }
}
