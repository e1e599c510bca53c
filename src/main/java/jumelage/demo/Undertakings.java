package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jumelage.account.Officer;
import jumelage.account.Person;
import jumelage.demo.World.Undertaking;
import jumelage.project.Candidate;
import jumelage.project.Draft;
import jumelage.project.Founding;
import jumelage.project.Outcome;
import jumelage.project.Project;
import jumelage.project.ProjectDecisions;
import jumelage.project.ProjectId;
import jumelage.project.ProjectInvitations;
import jumelage.project.Projects;
import jumelage.project.Saved;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import jumelage.shell.TimeOfDay;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Projects, from the draft to the partners who came later.
@Component
@Order(4)
class Undertakings implements Chapter {
    private static final int BEGAN = 66;
    private static final int LATELY = 6;
    /// Who decides in whose name.
    private static final Map<String, String> OFFICERS = Map.of("FR", "nathalie", "IT", "giulia", "central", "aino");

    private final Register register;
    private final Cast cast;
    private final Founding founding;
    private final ProjectDecisions decisions;
    private final ProjectInvitations invitations;
    private final Projects projects;
    private final JdbcClient db;
    private final Clock clock;

    Undertakings(
            Register register,
            Cast cast,
            Founding founding,
            ProjectDecisions decisions,
            ProjectInvitations invitations,
            Projects projects,
            JdbcClient db,
            Clock clock) {
        this.register = register;
        this.cast = cast;
        this.founding = founding;
        this.decisions = decisions;
        this.invitations = invitations;
        this.projects = projects;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Step> steps(World world) {
        return world.projects().stream()
                .map(one -> new Step("project " + one.key(), now -> found(one, now)))
                .toList();
    }

    private void found(Undertaking one, Instant now) {
        var began = now.minus(World.ago(Stream.of(one), one.open() ? BEGAN : LATELY), DAYS);
        TimeOfDay.at(began, () -> send(one));
        TimeOfDay.at(began.plus(20, HOURS), () -> {
            var second = register.person(one.founders().getLast());
            done(founding.accept(project(one).id(), second, project(one).version()));
        });
        if (!one.open()) return;
        TimeOfDay.at(began.plus(3, DAYS), () -> approve(one));
        var day = 4;
        for (var part : one.members())
            if (!one.founders().contains(part.staff())) {
                TimeOfDay.at(began.plus(day++, DAYS), () -> join(one, cast.person(part.staff())));
            }
    }

    private void send(Undertaking one) {
        var id = id(one);
        register.keep("project:" + one.key(), id);
        var draft = new Draft(
                one.title(),
                one.summary(),
                one.aims(),
                one.process(),
                one.results(),
                String.valueOf(one.youngest()),
                String.valueOf(one.oldest()),
                String.valueOf(one.pupils()),
                one.subjects(),
                one.languages(),
                one.language(),
                one.starts().toString(),
                one.ends().toString(),
                register.person(one.founders().getLast()).toString(),
                "0");
        var second = Candidate.of(db, List.of(register.person(one.founders().getLast())))
                .getFirst();
        if (founding.send(id, cast.teacher(one.founders().getFirst()), draft, second) instanceof Saved.Stale)
            throw new IllegalStateException("Somebody else has written in " + one.key());
    }

    /// Of the ids that it could have, the first whose drawing suits it.
    private ProjectId id(Undertaking one) {
        return Stream.generate(() -> new ProjectId(Id.next(clock.instant())))
                .filter(id -> Project.poster(id) == one.poster())
                .findFirst()
                .orElseThrow();
    }

    private void approve(Undertaking one) {
        for (var office : waiting(project(one).id())) {
            var officer = cast.person(OFFICERS.getOrDefault(office, "aino"));
            done(decisions.approve(
                    project(one).id(),
                    new Officer(officer, office),
                    project(one).version(),
                    ""));
        }
    }

    private List<String> waiting(ProjectId id) {
        return db.sql("select office from project.decision where project = ? and state = 'WAITING' order by office")
                .param(id)
                .query(String.class)
                .list();
    }

    private void join(Undertaking one, Person person) {
        var id = project(one).id();
        var invitation = invitations
                .invite(id, cast.teacher(one.founders().getFirst()), person.id())
                .orElseThrow(() -> new IllegalStateException(person.id() + " cannot be invited"));
        done(invitations.accept(id, invitation, person));
    }

    private Project project(Undertaking one) {
        return projects.findById(new ProjectId(register.id("project:" + one.key())))
                .orElseThrow(NotFound::new);
    }

    private static void done(Outcome outcome) {
        if (outcome != Outcome.DONE) throw new IllegalStateException("A step of the project came too late");
    }
}
