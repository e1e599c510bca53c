package jumelage.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jumelage.employment.Teacher;
import jumelage.project.Project.State;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own projects, and their end.
@RestController
@RequestMapping("/projects")
class MyProjectController {
    private final Projects projects;
    private final Founding founding;
    private final JdbcClient db;

    MyProjectController(Projects projects, Founding founding, JdbcClient db) {
        this.projects = projects;
        this.founding = founding;
        this.db = db;
    }

    /// The project's title, copied by hand: closing is not done by chance.
    record Farewell(@NotBlank @Size(max = 200) String title) {}

    @GetMapping("/mine")
    ListMine list(Teacher me) {
        return new ListMine(MyProject.of(db, me.id()));
    }

    @GetMapping("/{slug}/closing")
    ResponseEntity<View> ask(Teacher me, @PathVariable String slug) {
        var project = founded(me, slug);
        return project.state() == State.CLOSED
                ? Redirect.to("/projects/" + project.slug())
                : ResponseEntity.ok(new CloseProject(project, Form.EMPTY));
    }

    @PostMapping("/{slug}/closing")
    ResponseEntity<View> close(
            Teacher me, @PathVariable String slug, @Validated Farewell farewell, BindingResult errors) {
        var project = founded(me, slug);
        if (!errors.hasErrors() && !farewell.title().strip().equalsIgnoreCase(project.title()))
            errors.rejectValue("title", "project.wrong.farewell");
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(new CloseProject(project, Form.of(errors)));
        // whoever closes it second finds it closed, which is what he wanted
        founding.close(project.id(), me.id());
        return Redirect.to("/projects/" + project.slug());
    }

    private Project founded(Teacher me, String slug) {
        return projects.findBySlug(slug)
                .filter(project -> project.published() && project.foundedBy(me.id()))
                .orElseThrow(NotFound::new);
    }
}
