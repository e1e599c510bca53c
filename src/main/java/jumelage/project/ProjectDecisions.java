package jumelage.project;

import java.time.Clock;
import jumelage.account.Officer;
import jumelage.audit.Audit;
import jumelage.project.Project.State;
import jumelage.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the offices say. A project waits for each of them, and one refusal is enough.
@Component
public class ProjectDecisions {
    private final Projects projects;
    private final ProjectNews news;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    ProjectDecisions(
            Projects projects,
            ProjectNews news,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.projects = projects;
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    /// The last office's yes opens the project.
    ///
    /// @param onScreen the version that the officer has read
    /// @throws NotFound if the officer takes part in it himself
    @Transactional
    public Outcome approve(ProjectId id, Officer officer, int onScreen, String words) {
        var project = locked(id);
        if (!decided(project, officer, onScreen, Decision.State.APPROVED, words)) return Outcome.LATE;
        if (Decision.of(db, id).stream().allMatch(one -> one.state() == Decision.State.APPROVED)) open(project);
        return Outcome.DONE;
    }

    /// Hands it back to the founders, with `reason`.
    @Transactional
    public Outcome refuse(ProjectId id, Officer officer, int onScreen, String reason) {
        var project = locked(id);
        if (!decided(project, officer, onScreen, Decision.State.REFUSED, reason)) return Outcome.LATE;
        news.refused(projects.save(project.now(State.REFUSED, clock.instant())), officer.office(), reason);
        return Outcome.DONE;
    }

    private void open(Project project) {
        var now = clock.instant();
        var running = projects.save(project.now(State.ACTIVE, now));
        Step.keep(db, project.id(), now, Step.What.OPENED, null, null, "");
        audit.record("house", null, "project.open", project.id().value());
        events.publishEvent(new ProjectApproved(project.id()));
        news.approved(running);
    }

    private boolean decided(Project project, Officer officer, int onScreen, Decision.State state, String words) {
        if (project.state() != State.SUBMITTED || project.version() != onScreen) return false;
        var voice = Voice.of(db, project.id(), officer);
        if (voice.partial()) throw new NotFound();
        if (voice.offices().isEmpty()) return false;
        var now = clock.instant();
        var changed = db.sql("""
                update project.decision set state = :state, since = :now, decided_by = :by, reason = :words
                 where project = :project and office in (:offices) and state = 'WAITING'
                """)
                .param("state", state)
                .param("now", now)
                .param("by", officer.id())
                .param("words", words)
                .param("project", project.id())
                .param("offices", voice.offices())
                .update();
        if (changed == 0) return false;
        var approved = state == Decision.State.APPROVED;
        var what = approved ? Step.What.APPROVED : Step.What.REFUSED;
        Step.keep(db, project.id(), now, what, officer.id(), officer.office(), words);
        audit.record(
                "office:" + officer.office(),
                officer.id(),
                approved ? "project.approve" : "project.refuse",
                project.id().value());
        return true;
    }

    private Project locked(ProjectId id) {
        return projects.lock(id).orElseThrow(NotFound::new);
    }
}
