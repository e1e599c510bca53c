package jumelage.project;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import jumelage.account.Offices;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.employment.Teacher;
import jumelage.project.Project.Kind;
import jumelage.project.Project.State;
import jumelage.school.School;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way of a project from the first draft to the offices, and its end.
@Component
public class Founding {
    private final Projects projects;
    private final Schools schools;
    private final Offices offices;
    private final ProjectNews news;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    Founding(
            Projects projects,
            Schools schools,
            Offices offices,
            ProjectNews news,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.projects = projects;
        this.schools = schools;
        this.offices = offices;
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    /// Keeps what was typed; the first time, as a new project.
    ///
    /// @throws NotFound if the draft is another's
    @Transactional
    public Saved save(ProjectId id, Teacher founder, Draft draft, @Nullable Candidate with) {
        return save(id, founder, draft, with, "");
    }

    /// As above, by the form itself while it is written. The same form may save again before it has heard of it.
    @Transactional
    public Saved keep(ProjectId id, Teacher founder, Draft draft, @Nullable Candidate with) {
        return save(id, founder, draft, with, draft.tab());
    }

    private Saved save(ProjectId id, Teacher founder, Draft draft, @Nullable Candidate with, String tab) {
        var now = clock.instant();
        var known = projects.lock(id);
        if (known.isEmpty() && draft.onScreen() != 0) throw new NotFound();
        var project = known.orElseGet(() -> Project.empty(id, founder.id(), founder.school(), draft.language(), now));
        if (!project.founder().equals(founder.id())) throw new NotFound();
        if (project.state() != State.DRAFT || project.version() != draft.onScreen() && !same(id, draft.tab()))
            return new Saved.Stale(project);
        var saved = projects.save(project.written(draft, with, now));
        db.sql("update project.project set tab = ? where id = ?")
                .params(tab, id)
                .update();
        return new Saved.Kept(saved);
    }

    /// Whether nobody but the form `tab` has saved since it was shown.
    private boolean same(ProjectId id, String tab) {
        return !tab.isEmpty()
                && db.sql("select exists (select from project.project where id = ? and tab = ?)")
                        .params(id, tab)
                        .query(Boolean.class)
                        .single();
    }

    /// Keeps the draft and hands it to the second founder.
    @Transactional
    public Saved send(ProjectId id, Teacher founder, Draft draft, Candidate with) {
        return switch (save(id, founder, draft, with)) {
            case Saved.Stale stale -> stale;
            case Saved.Kept(var project) -> {
                var now = clock.instant();
                var slug = project.sentBefore() ? project.slug() : Slugs.draw(db, project);
                var sent = projects.save(project.sent(slug, now));
                Step.keep(db, id, now, Step.What.SENT, founder.id(), null, "");
                news.asked(sent, founder.person(), with.id());
                yield new Saved.Kept(sent);
            }
        };
    }

    /// The second founder agrees to what stood on his screen: the offices have it.
    @Transactional
    public Outcome accept(ProjectId id, PersonId second, int onScreen) {
        var asked = asked(id, second).filter(project -> project.version() == onScreen);
        if (asked.isEmpty()) return Outcome.LATE;
        var now = clock.instant();
        var one = country(asked.get().founderSchool());
        var other = country(Objects.requireNonNull(asked.get().secondSchool()));
        var kind = one.equals(other) ? Kind.NATIONAL : Kind.EUROPEAN;
        var project = projects.save(asked.get().submitted(kind, now));
        var deciding = new LinkedHashSet<String>();
        deciding.add(offices.of(one));
        deciding.add(offices.of(other));
        db.sql("delete from project.decision where project = ?").param(id).update();
        for (var office : deciding) {
            db.sql("insert into project.decision (project, office, state, since) values (?, ?, 'WAITING', ?)")
                    .params(id, office, now)
                    .update();
            audit.record("office:" + office, second, "project.submit", id.value());
        }
        Step.keep(db, id, now, Step.What.ACCEPTED, second, null, "");
        news.accepted(project, second, deciding);
        return Outcome.DONE;
    }

    /// The second founder does not want to: it is a draft again.
    @Transactional
    public Outcome decline(ProjectId id, PersonId second, String words) {
        var asked = asked(id, second);
        if (asked.isEmpty()) return Outcome.LATE;
        var now = clock.instant();
        var project = projects.save(asked.get().now(State.DRAFT, now));
        Step.keep(db, id, now, Step.What.DECLINED, second, null, words);
        news.declined(project, second, words);
        return Outcome.DONE;
    }

    /// The founder takes it back to work on it: from the second founder, from the offices, or after a refusal.
    @Transactional
    public Outcome reopen(ProjectId id, PersonId founder) {
        var project = founded(id, founder);
        if (!project.founder().equals(founder)) throw new NotFound();
        if (project.state() == State.DRAFT || project.published()) return Outcome.LATE;
        var now = clock.instant();
        db.sql("delete from project.decision where project = ?").param(id).update();
        projects.save(project.now(State.DRAFT, now));
        Step.keep(db, id, now, Step.What.REOPENED, founder, null, "");
        news.reopened(project, founder);
        return Outcome.DONE;
    }

    /// Ends a running project: from now on it is only read.
    @Transactional
    public Outcome close(ProjectId id, PersonId founder) {
        var project = founded(id, founder);
        if (project.state() != State.ACTIVE) return Outcome.LATE;
        var now = clock.instant();
        var closed = projects.save(project.now(State.CLOSED, now));
        Step.keep(db, id, now, Step.What.CLOSED, founder, null, "");
        audit.record("house", founder, "project.close", id.value());
        events.publishEvent(new ProjectClosed(id));
        news.closed(closed, founder);
        return Outcome.DONE;
    }

    private Optional<Project> asked(ProjectId id, PersonId second) {
        return Optional.of(founded(id, second)).filter(project -> {
            if (!second.equals(project.second())) throw new NotFound();
            return project.state() == State.INVITED;
        });
    }

    private Project founded(ProjectId id, PersonId person) {
        return projects.lock(id).filter(project -> project.foundedBy(person)).orElseThrow(NotFound::new);
    }

    private String country(SchoolId school) {
        return schools.findById(school).map(School::country).orElseThrow();
    }
}
