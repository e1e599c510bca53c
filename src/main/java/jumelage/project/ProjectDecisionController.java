package jumelage.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jumelage.account.Officer;
import jumelage.audit.Audit;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An office's decision on a project.
@RestController
@RequestMapping("/desk/projects/{slug}")
class ProjectDecisionController {
    private final Projects projects;
    private final ProjectDecisions decisions;
    private final Audit audit;
    private final JdbcClient db;

    ProjectDecisionController(Projects projects, ProjectDecisions decisions, Audit audit, JdbcClient db) {
        this.projects = projects;
        this.decisions = decisions;
        this.audit = audit;
        this.db = db;
    }

    /// What the officer writes to the founders, and the version he has read.
    record Approval(
            @Nullable @Size(max = 1000) String words,
            @Nullable String version) {}

    record Refusal(
            @NotBlank @Size(max = 1000) String words,
            @Nullable String version) {}

    @GetMapping
    DecideProject show(Officer officer, @PathVariable String slug) {
        var project = project(officer, slug);
        audit.record(
                "office:" + officer.office(),
                officer.id(),
                "project.look",
                project.id().value());
        return view(officer, project, Form.EMPTY, false);
    }

    @PostMapping("/approval")
    ResponseEntity<View> approve(
            Officer officer, @PathVariable String slug, @Validated Approval given, BindingResult errors) {
        var project = decidable(officer, slug);
        if (errors.hasErrors()) return wrong(officer, project, errors);
        var words = given.words() == null ? "" : given.words();
        return after(officer, project, errors, decisions.approve(project.id(), officer, read(given.version()), words));
    }

    @PostMapping("/refusal")
    ResponseEntity<View> refuse(
            Officer officer, @PathVariable String slug, @Validated Refusal given, BindingResult errors) {
        var project = decidable(officer, slug);
        if (errors.hasErrors()) return wrong(officer, project, errors);
        return after(
                officer,
                project,
                errors,
                decisions.refuse(project.id(), officer, read(given.version()), given.words()));
    }

    private ResponseEntity<View> wrong(Officer officer, Project project, BindingResult errors) {
        return ResponseEntity.unprocessableContent().body(view(officer, project, Form.of(errors), false));
    }

    private ResponseEntity<View> after(Officer officer, Project project, BindingResult errors, Outcome outcome) {
        if (outcome == Outcome.DONE) return Redirect.to("/desk");
        var fresh = projects.findById(project.id()).orElseThrow(NotFound::new);
        return ResponseEntity.status(HttpStatus.CONFLICT).body(view(officer, fresh, Form.of(errors), true));
    }

    private DecideProject view(Officer officer, Project project, Form form, boolean late) {
        var said = Decision.of(db, project.id());
        var voice = Voice.of(db, project.id(), officer);
        return new DecideProject(project, Founder.of(db, project.id()), said, voice, form, late);
    }

    /// @throws NotFound if nobody of his office has ever had it
    private Project project(Officer officer, String slug) {
        return projects.findBySlug(slug)
                .filter(project ->
                        !Voice.of(db, project.id(), officer).offices().isEmpty())
                .orElseThrow(NotFound::new);
    }

    /// @throws NotFound if he takes part himself
    private Project decidable(Officer officer, String slug) {
        var project = project(officer, slug);
        if (Voice.of(db, project.id(), officer).partial()) throw new NotFound();
        return project;
    }

    private static int read(@Nullable String version) {
        return ProjectFoundingController.onScreen(version == null ? "" : version);
    }
}
