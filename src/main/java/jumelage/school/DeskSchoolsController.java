package jumelage.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import jumelage.account.Officer;
import jumelage.audit.Audit;
import jumelage.school.Schemes.Reading;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where an office corrects the record of a school of its country.
@RestController
@RequestMapping("/desk/schools/{id}")
class DeskSchoolsController {
    private final DeskSchools schools;
    private final Registrar registrar;
    private final Identifiers identifiers;
    private final Audit audit;

    DeskSchoolsController(DeskSchools schools, Registrar registrar, Identifiers identifiers, Audit audit) {
        this.schools = schools;
        this.registrar = registrar;
        this.identifiers = identifiers;
        this.audit = audit;
    }

    record Code(
            @NotBlank String scheme,
            @NotBlank @Size(max = 40) String value) {}

    @GetMapping
    DecideSchool show(Officer me, @PathVariable SchoolId id, @RequestParam(defaultValue = "") String q) {
        var school = schools.find(me, id);
        audit.record("office:" + me.office(), me.id(), "school.look", id.value());
        return schools.page(school, q, Map.of(), false);
    }

    @PostMapping
    ResponseEntity<View> correct(
            Officer me,
            @PathVariable SchoolId id,
            @RequestParam int version,
            @Validated Proposal facts,
            BindingResult errors) {
        var school = schools.find(me, id);
        if (school.version() != version) return schools.late(me, id, Map.of("facts", Form.of(errors)));
        if (!facts.country().equals(school.country())) errors.rejectValue("country", "school.country.unknown");
        facts.checkPage(errors);
        if (errors.hasErrors()) return schools.wrong(school, "facts", Form.of(errors));
        try {
            registrar.correct(school, facts.facts(), me.id());
        } catch (OptimisticLockingFailureException _) {
            return schools.late(me, id, Map.of("facts", Form.of(errors)));
        }
        return Redirect.to("/desk/schools/" + id);
    }

    @PostMapping("/identifiers")
    ResponseEntity<View> give(Officer me, @PathVariable SchoolId id, @Validated Code code, BindingResult errors) {
        var school = schools.find(me, id);
        if (errors.hasErrors()) return schools.wrong(school, "code", Form.of(errors));
        switch (Schemes.read(code.scheme(), school.country(), code.value())) {
            case Reading.Unfit(var why, var shown) -> errors.rejectValue("value", why, new Object[] {shown}, "");
            case Reading.Fits(var identifier) -> {
                if (!identifiers.offer(id, identifier)) errors.rejectValue("value", "school.identifier.used");
            }
        }
        if (errors.hasErrors()) return schools.wrong(school, "code", Form.of(errors));
        audit.record("office:" + me.office(), me.id(), "school.correct", id.value());
        return Redirect.to("/desk/schools/" + id);
    }

    @PostMapping("/identifiers/remove")
    ResponseEntity<View> take(Officer me, @PathVariable SchoolId id, Code code) {
        schools.find(me, id);
        identifiers.take(id, new Identifier(code.scheme(), code.value()));
        audit.record("office:" + me.office(), me.id(), "school.correct", id.value());
        return Redirect.to("/desk/schools/" + id);
    }
}
