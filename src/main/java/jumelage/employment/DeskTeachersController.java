package jumelage.employment;

import java.time.Clock;
import jumelage.account.Officer;
import jumelage.account.Offices;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.audit.Audit;
import jumelage.school.Identifiers;
import jumelage.school.Schools;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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

/// Where an office decides who works at a school of its country.
@RestController
@RequestMapping("/desk/teachers/{id}")
class DeskTeachersController {
    private final Employments employments;
    private final Schools schools;
    private final Identifiers identifiers;
    private final Profiles profiles;
    private final People people;
    private final Deciding deciding;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    DeskTeachersController(
            Employments employments,
            Schools schools,
            Identifiers identifiers,
            Profiles profiles,
            People people,
            Deciding deciding,
            Audit audit,
            JdbcClient db,
            Clock clock) {
        this.employments = employments;
        this.schools = schools;
        this.identifiers = identifiers;
        this.profiles = profiles;
        this.people = people;
        this.deciding = deciding;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping
    DecideTeacher show(Officer me, @PathVariable EmploymentId id) {
        var employment = find(me, id);
        audit.record("office:" + me.office(), me.id(), "teacher.look", id.value());
        return page(me, employment, Form.EMPTY, false);
    }

    @PostMapping
    ResponseEntity<View> decide(
            Officer me, @PathVariable EmploymentId id, @Validated Decision decision, BindingResult errors) {
        var employment = decidable(me, id);
        if (!employment.waiting() || !decision.on(employment.version())) return late(me, id, errors);
        decision.check(errors, schools.findById(employment.school()).orElseThrow());
        if (errors.hasErrors() || decision.act() == null)
            return ResponseEntity.unprocessableContent().body(page(me, employment, Form.of(errors), false));
        try {
            switch (decision.act()) {
                case VALIDATE -> deciding.validate(employment, me.id());
                case ASK -> deciding.question(employment, me, decision.words());
                case REFUSE -> deciding.refuse(employment, me.id(), decision.words());
            }
        } catch (OptimisticLockingFailureException _) {
            return late(me, id, errors);
        }
        return Redirect.to("/desk/teachers/" + id);
    }

    @PostMapping("/undo")
    ResponseEntity<View> undo(Officer me, @PathVariable EmploymentId id) {
        var employment = decidable(me, id);
        if (!employment.undoable(clock.instant())) return Redirect.to("/desk/teachers/" + id);
        try {
            deciding.undo(employment, me);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException _) {
            // somebody was faster, or the teacher has asked anew: what is now is shown
            return Redirect.to("/desk/teachers/" + id);
        }
        return Redirect.to("/desk/teachers/" + id);
    }

    private ResponseEntity<View> late(Officer me, EmploymentId id, BindingResult errors) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(page(me, find(me, id), Form.of(errors), true));
    }

    private Employment find(Officer me, EmploymentId id) {
        return employments
                .findById(id)
                .filter(employment -> employment.office().equals(me.office()) || standsIn(me, employment))
                .orElseThrow(NotFound::new);
    }

    /// The central office speaks for one whose own officer asks: there may be nobody else.
    private boolean standsIn(Officer me, Employment employment) {
        return me.office().equals(Offices.CENTRAL)
                && people.officersOf(employment.office()).stream()
                        .anyMatch(officer -> officer.id().equals(employment.person()));
    }

    /// @throws NotFound if it is about himself: nobody validates himself, nor takes it back
    private Employment decidable(Officer me, EmploymentId id) {
        var employment = find(me, id);
        if (employment.person().equals(me.id())) throw new NotFound();
        return employment;
    }

    private DecideTeacher page(Officer me, Employment employment, Form form, boolean late) {
        var by = employment.decidedBy();
        return new DecideTeacher(
                employment,
                Applicant.of(db, employment.person()),
                schools.findById(employment.school()).orElseThrow(),
                identifiers.of(employment.school()),
                profiles.of(employment.person()),
                Remark.of(db, employment.id()),
                by == null ? "" : people.findById(by).map(Person::name).orElse(""),
                form,
                late,
                employment.person().equals(me.id()),
                clock.instant());
    }
}
