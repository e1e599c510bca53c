package jumelage.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.contact.Contacts;
import jumelage.employment.Teacher;
import jumelage.project.Project.State;
import jumelage.shell.Form;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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

/// Drafts: begun, kept while they are written, sent to the second founder.
@RestController
@RequestMapping("/projects")
class ProjectDraftController {
    private final Projects projects;
    private final Founding founding;
    private final Contacts contacts;
    private final JdbcClient db;
    private final Clock clock;

    ProjectDraftController(Projects projects, Founding founding, Contacts contacts, JdbcClient db, Clock clock) {
        this.projects = projects;
        this.founding = founding;
        this.contacts = contacts;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping("/new")
    EditDraft begin(Teacher me) {
        var now = clock.instant();
        var language = Screen.current().reader().language();
        var empty = Project.empty(new ProjectId(Id.next(now)), me.id(), me.school(), language, now);
        return form(me, empty.id(), Form.of(Draft.of(empty)), null, false, false);
    }

    @GetMapping("/{name}/edit")
    ResponseEntity<View> edit(Teacher me, @PathVariable String name, @RequestParam Optional<String> kept) {
        var project =
                projects.find(name).filter(known -> known.foundedBy(me.id())).orElseThrow(NotFound::new);
        if (project.state() != State.DRAFT) return Redirect.to("/projects/" + project.slug() + "/founding");
        var form = Form.of(Draft.of(project));
        return ResponseEntity.ok(form(me, project.id(), form, project, false, kept.isPresent()));
    }

    /// The automatic saving: whatever can be kept is.
    @PostMapping("/{name}/draft")
    ResponseEntity<Void> keep(Teacher me, @PathVariable String name, @Validated Draft draft, BindingResult errors) {
        var id = id(name);
        own(me, id);
        new Proof(draft, errors).keepable();
        if (errors.hasErrors()) return ResponseEntity.unprocessableContent().build();
        return switch (save(me, id, draft, Act.BY_ITSELF)) {
            case Saved.Kept(var project) ->
                ResponseEntity.noContent()
                        .header("Version", EditDraft.version(project.version(), draft.tab()))
                        .build();
            case Saved.Stale _ -> ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }

    @PostMapping("/{name}/edit")
    ResponseEntity<View> save(
            Teacher me,
            @PathVariable String name,
            @Validated Draft draft,
            BindingResult errors,
            @RequestParam(defaultValue = "keep") String act) {
        var id = id(name);
        var send = act.equals("send");
        var proof = new Proof(draft, errors);
        proof.keepable();
        if (send) {
            proof.sendable();
            second(me, draft, errors);
        }
        if (errors.hasErrors()) {
            var stored = own(me, id);
            return ResponseEntity.unprocessableContent()
                    .body(form(me, id, Form.of(errors), stored.orElse(null), false, false));
        }
        return switch (save(me, id, draft, send ? Act.SEND : Act.KEEP)) {
            case Saved.Kept(var project) ->
                Redirect.to("/projects/" + project.slug() + (send ? "/founding" : "/edit?kept"));
            case Saved.Stale(var theirs) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(form(me, id, Form.of(errors), theirs, true, false));
        };
    }

    private enum Act {
        BY_ITSELF,
        KEEP,
        SEND
    }

    private Saved save(Teacher me, ProjectId id, Draft draft, Act act) {
        var with = candidates(me).stream()
                .filter(candidate -> candidate.id().toString().equals(draft.with())
                        && candidate.hindrance(me.school(), today()).isEmpty())
                .findFirst();
        try {
            return save(me, id, draft, act, with);
        } catch (DuplicateKeyException _) {
            // two have begun the same draft at the same moment: this one comes second
            return save(me, id, draft, act, with);
        }
    }

    private Saved save(Teacher me, ProjectId id, Draft draft, Act act, Optional<Candidate> with) {
        return switch (act) {
            case BY_ITSELF -> founding.keep(id, me, draft, with.orElse(null));
            case KEEP -> founding.save(id, me, draft, with.orElse(null));
            case SEND -> founding.send(id, me, draft, with.orElseThrow());
        };
    }

    /// What is wrong with the choice of the second founder. Whoever is no contact is not known here.
    private void second(Teacher me, Draft draft, BindingResult errors) {
        if (draft.with().isEmpty()) return;
        if (draft.with().equals(me.id().toString())) {
            errors.rejectValue("with", "project.wrong.with.self");
            return;
        }
        var hindrance = candidates(me).stream()
                .filter(candidate -> candidate.id().toString().equals(draft.with()))
                .findFirst()
                .map(candidate -> candidate.hindrance(me.school(), today()))
                .orElse("stranger");
        if (!hindrance.isEmpty()) errors.rejectValue("with", "project.wrong.with." + hindrance);
    }

    /// A draft that nobody has begun yet is known by the id that its form was given.
    private ProjectId id(String name) {
        return projects.findBySlug(name).map(Project::id).orElseGet(() -> ProjectId.of(name));
    }

    private Optional<Project> own(Teacher me, ProjectId id) {
        var known = projects.findById(id);
        if (known.isPresent() && !known.get().founder().equals(me.id())) throw new NotFound();
        return known;
    }

    private EditDraft form(Teacher me, ProjectId id, Form form, @Nullable Project stored, boolean stale, boolean kept) {
        var steps = stored == null ? List.<Step>of() : Step.of(db, id);
        return new EditDraft(id, form, stored, stale, kept, steps, candidates(me), me, today());
    }

    private List<Candidate> candidates(Teacher me) {
        return Candidate.of(db, contacts.of(me.id()).stream().map(Person::id).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
