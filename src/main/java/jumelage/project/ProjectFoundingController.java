package jumelage.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import jumelage.employment.Teacher;
import jumelage.project.Project.State;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How far a project has come, and what its two founders can do about it.
@RestController
@RequestMapping("/projects/{slug}")
class ProjectFoundingController {
    private final Projects projects;
    private final Founding founding;
    private final ProjectReminders reminders;
    private final JdbcClient db;
    private final Clock clock;

    ProjectFoundingController(
            Projects projects, Founding founding, ProjectReminders reminders, JdbcClient db, Clock clock) {
        this.projects = projects;
        this.founding = founding;
        this.reminders = reminders;
        this.db = db;
        this.clock = clock;
    }

    /// Why the second founder says no.
    record Answer(@NotBlank @Size(max = 1000) String words) {}

    @GetMapping("/founding")
    ResponseEntity<View> show(Teacher me, @PathVariable String slug, @RequestParam Optional<String> reminded) {
        var project = project(me, slug);
        if (project.state() == State.DRAFT) return Redirect.to("/projects/" + project.slug() + "/edit");
        var said = reminded.isPresent() ? "project.reminder.sent" : "";
        return ResponseEntity.ok(view(me, project, Form.EMPTY, said));
    }

    @PostMapping("/acceptance")
    ResponseEntity<View> accept(
            Teacher me, @PathVariable String slug, @RequestParam(defaultValue = "") String version) {
        var project = project(me, slug);
        return after(me, project, founding.accept(project.id(), me.id(), onScreen(version)));
    }

    @PostMapping("/refusal")
    ResponseEntity<View> decline(
            Teacher me, @PathVariable String slug, @Validated Answer answer, BindingResult errors) {
        var project = project(me, slug);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(view(me, project, Form.of(errors), ""));
        var outcome = founding.decline(project.id(), me.id(), answer.words());
        return outcome == Outcome.DONE ? Redirect.to("/projects/mine") : after(me, project, outcome);
    }

    @PostMapping("/reopening")
    ResponseEntity<View> reopen(Teacher me, @PathVariable String slug) {
        var project = project(me, slug);
        var outcome = founding.reopen(project.id(), me.id());
        return outcome == Outcome.DONE
                ? Redirect.to("/projects/" + project.slug() + "/edit")
                : after(me, project, outcome);
    }

    @PostMapping("/reminder")
    ResponseEntity<View> remind(Teacher me, @PathVariable String slug) {
        var project = project(me, slug);
        return switch (reminders.send(project.id(), me.person())) {
            case SENT -> Redirect.to("/projects/" + project.slug() + "/founding?reminded");
            case TOO_SOON -> answer(HttpStatus.TOO_MANY_REQUESTS, me, project, "project.reminder.too-soon");
            case NO_ONE -> answer(HttpStatus.CONFLICT, me, project, "project.late");
            case EMPTY_OFFICE -> answer(HttpStatus.CONFLICT, me, project, "project.reminder.empty-office");
        };
    }

    private ResponseEntity<View> after(Teacher me, Project project, Outcome outcome) {
        return outcome == Outcome.DONE
                ? Redirect.to("/projects/" + project.slug() + "/founding")
                : answer(HttpStatus.CONFLICT, me, project, "project.late");
    }

    private ResponseEntity<View> answer(HttpStatus status, Teacher me, Project project, String said) {
        var fresh = projects.findById(project.id()).orElseThrow(NotFound::new);
        return ResponseEntity.status(status).body(view(me, fresh, Form.EMPTY, said));
    }

    private ShowFounding view(Teacher me, Project project, Form form, String said) {
        return new ShowFounding(
                project,
                Founder.of(db, project.id()),
                Decision.of(db, project.id()),
                Step.of(db, project.id()),
                reminders.last(project.id()),
                reminders.next(project.id()),
                me.person(),
                form,
                said,
                clock.instant());
    }

    private Project project(Teacher me, String slug) {
        return projects.find(slug).filter(project -> project.foundedBy(me.id())).orElseThrow(NotFound::new);
    }

    static int onScreen(String version) {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
