package jumelage.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.account.Guesses;
import jumelage.account.Offices;
import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/me/school/propose")
class ProposeSchoolController {
    private static final int AN_HOUR = 10;
    private static final SchoolId NONE = new SchoolId(new UUID(0, 0));

    private final Registrar registrar;
    private final Identifiers identifiers;
    private final Schools schools;
    private final Offices offices;
    private final Guesses guesses;
    private final SchoolMatches matches;
    private final Clock clock;

    ProposeSchoolController(
            Registrar registrar,
            Identifiers identifiers,
            Schools schools,
            Offices offices,
            Guesses guesses,
            SchoolMatches matches,
            Clock clock) {
        this.registrar = registrar;
        this.identifiers = identifiers;
        this.schools = schools;
        this.offices = offices;
        this.guesses = guesses;
        this.matches = matches;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<View> fresh(
            Staff me, @RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String name) {
        if (!Countries.member(country, LocalDate.now(clock))) return Redirect.to("/me/school/find");
        var form = new Form(Map.of("country", List.of(country), "name", List.of(name)), Map.of());
        return ResponseEntity.ok(page(form, country, List.of()));
    }

    @PostMapping
    ResponseEntity<View> propose(Staff me, @Validated Proposal proposal, BindingResult errors) {
        if (!Countries.member(proposal.country(), LocalDate.now(clock)))
            errors.rejectValue("country", "school.country.unknown");
        proposal.checkPage(errors);
        var known = proposal.identifiers(errors);
        taken(known, errors);
        if (!guesses.left("school.propose:" + me.id(), AN_HOUR)) errors.reject("school.propose.often");
        var alike = alike(proposal, known);
        if (errors.hasErrors() || !alike.isEmpty() && proposal.seen() == null)
            return ResponseEntity.unprocessableContent().body(page(Form.of(errors), proposal.country(), alike));
        guesses.wrong("school.propose:" + me.id());
        try {
            var school = registrar.propose(proposal.facts(), known, me.id());
            return Redirect.to("/me/school/join/" + school.id());
        } catch (DuplicateKeyException _) {
            // somebody has proposed the same code at the same moment: his is the record
            taken(known, errors);
            if (!errors.hasErrors()) errors.rejectValue("value", "school.identifier.set-aside");
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(page(Form.of(errors), proposal.country(), alike(proposal, known)));
        }
    }

    private void taken(List<Identifier> known, BindingResult errors) {
        for (var identifier : known)
            identifiers
                    .owner(identifier)
                    .flatMap(schools::findPresent)
                    .ifPresent(owner -> errors.rejectValue(
                            "value", "school.identifier.taken", new Object[] {owner.name(), owner.town()}, ""));
    }

    /// Whoever has the same code comes first.
    private List<SchoolMatch> alike(Proposal proposal, List<Identifier> known) {
        for (var identifier : known)
            if (identifiers.owner(identifier).isPresent()) return matches.find(identifier.value(), proposal.country());
        return matches.like(proposal.facts(), NONE);
    }

    private ProposeSchool page(Form form, String country, List<SchoolMatch> alike) {
        return new ProposeSchool(form, country, offices.of(country), alike);
    }
}
