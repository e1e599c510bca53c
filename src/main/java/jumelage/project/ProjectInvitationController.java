package jumelage.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jumelage.account.PersonId;
import jumelage.employment.Teacher;
import jumelage.project.Project.State;
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

/// More partners: founders ask, the asked answer.
@RestController
@RequestMapping("/projects/{slug}/invitations")
class ProjectInvitationController {
    private final Projects projects;
    private final ProjectInvitations invitations;
    private final JdbcClient db;
    private final Clock clock;

    ProjectInvitationController(Projects projects, ProjectInvitations invitations, JdbcClient db, Clock clock) {
        this.projects = projects;
        this.invitations = invitations;
        this.db = db;
        this.clock = clock;
    }

    record Choice(@NotBlank @Size(max = 40) String whom) {}

    /// A word to whoever has asked.
    record Answer(@Nullable @Size(max = 1000) String words) {}

    @GetMapping
    InvitePartners choose(Teacher me, @PathVariable String slug) {
        return choice(me, running(me, slug), Form.EMPTY, false);
    }

    @PostMapping
    ResponseEntity<View> invite(Teacher me, @PathVariable String slug, @Validated Choice choice, BindingResult errors) {
        var project = running(me, slug);
        if (!errors.hasErrors()) {
            if (choice.whom().equals(me.id().toString())) errors.rejectValue("whom", "project.wrong.with.self");
            else if (!known(choice.whom())
                    || invitations
                            .invite(project.id(), me, PersonId.of(choice.whom()))
                            .isEmpty()) errors.rejectValue("whom", "project.wrong.whom");
        }
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(choice(me, project, Form.of(errors), false));
        return Redirect.to("/projects/" + project.slug() + "/invitations");
    }

    @GetMapping("/{id}")
    ShowInvitation show(Teacher me, @PathVariable String slug, @PathVariable InvitationId id) {
        return mine(me, slug, id, Form.EMPTY, false);
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<View> accept(Teacher me, @PathVariable String slug, @PathVariable InvitationId id) {
        var asked = mine(me, slug, id, Form.EMPTY, false);
        return after(me, slug, id, invitations.accept(asked.project().id(), id, me.person()));
    }

    @PostMapping("/{id}/refusal")
    ResponseEntity<View> decline(
            Teacher me,
            @PathVariable String slug,
            @PathVariable InvitationId id,
            @Validated Answer answer,
            BindingResult errors) {
        var asked = mine(me, slug, id, Form.of(errors), false);
        if (errors.hasErrors()) return ResponseEntity.unprocessableContent().body(asked);
        var words = answer.words() == null ? "" : answer.words();
        return after(me, slug, id, invitations.decline(asked.project().id(), id, me.person(), words));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<View> withdraw(Teacher me, @PathVariable String slug, @PathVariable InvitationId id) {
        var project = running(me, slug);
        return invitations.withdraw(project.id(), id, me.person()) == Outcome.DONE
                ? Redirect.to("/projects/" + project.slug() + "/invitations")
                : ResponseEntity.status(HttpStatus.CONFLICT).body(choice(me, project, Form.EMPTY, true));
    }

    private ResponseEntity<View> after(Teacher me, String slug, InvitationId id, Outcome outcome) {
        return outcome == Outcome.DONE
                ? Redirect.to("/projects/mine")
                : ResponseEntity.status(HttpStatus.CONFLICT).body(mine(me, slug, id, Form.EMPTY, true));
    }

    private ShowInvitation mine(Teacher me, String slug, InvitationId id, Form form, boolean late) {
        var project = projects.findBySlug(slug).orElseThrow(NotFound::new);
        var invitation = Invitation.find(db, project.id(), id)
                .filter(asked -> asked.invited().equals(me.id()))
                .orElseThrow(NotFound::new);
        return new ShowInvitation(project, invitation, Founder.of(db, project.id()), form, late);
    }

    private InvitePartners choice(Teacher me, Project project, Form form, boolean late) {
        return new InvitePartners(
                project,
                invitations.candidates(project, me),
                Invitation.of(db, project.id()),
                form,
                late,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Project running(Teacher me, String slug) {
        return projects.findBySlug(slug)
                .filter(project -> project.state() == State.ACTIVE && project.foundedBy(me.id()))
                .orElseThrow(NotFound::new);
    }

    private static boolean known(String id) {
        return id.matches("[0-9a-f-]{36}");
    }
}
