package jumelage.account;

import jumelage.audit.Audit;
import jumelage.mail.Outbox;
import jumelage.mail.Refusals;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The operator names those who work in the offices, and sees whether mail leaves the house.
@RestController
class OperatorPages {
    private final Offices offices;
    private final People people;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final Refusals refusals;
    private final Audit audit;

    OperatorPages(
            Offices offices, People people, AccountLetters letters, Outbox outbox, Refusals refusals, Audit audit) {
        this.offices = offices;
        this.people = people;
        this.letters = letters;
        this.outbox = outbox;
        this.refusals = refusals;
        this.audit = audit;
    }

    @GetMapping("/operator")
    ShowOperator show(Operator operator) {
        return page(Form.of(new Appointment("", Offices.CENTRAL)));
    }

    @PostMapping("/operator/officers")
    @Transactional
    ResponseEntity<View> appoint(Operator operator, @Validated Appointment appointment, BindingResult errors) {
        if (!OfficeChoice.known(appointment.office())) errors.rejectValue("office", "account.wrong.office");
        var person = people.findByAddress(appointment.address());
        if (!errors.hasFieldErrors("address") && person.isEmpty())
            errors.rejectValue("address", "account.operator.nobody");
        if (errors.hasErrors() || person.isEmpty())
            return ResponseEntity.unprocessableContent().body(page(Form.of(errors)));
        if (offices.appoint(person.get().id(), appointment.office()))
            letters.appointed(person.get().reader(), appointment.address(), appointment.office());
        audit.record(
                "office:" + appointment.office(),
                operator.id(),
                "account.appointed",
                person.get().id().value());
        return Redirect.to("/operator");
    }

    @PostMapping("/operator/officers/dismiss")
    @Transactional
    ResponseEntity<View> dismiss(Operator operator, @RequestParam PersonId person, @RequestParam String office) {
        offices.dismiss(person, office);
        audit.record("office:" + office, operator.id(), "account.dismissed", person.value());
        return Redirect.to("/operator");
    }

    private ShowOperator page(Form form) {
        return new ShowOperator(form, offices.posts(), outbox.count(), refusals.count(), outbox.sends());
    }
}
