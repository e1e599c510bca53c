package jumelage.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import jumelage.account.Officer;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where an office confirms a proposed school, unites two records, or strikes one off.
@RestController
@RequestMapping("/desk/schools/{id}")
class SchoolDecisionsController {
    private final DeskSchools schools;
    private final Registrar registrar;

    SchoolDecisionsController(DeskSchools schools, Registrar registrar) {
        this.schools = schools;
        this.registrar = registrar;
    }

    record Reason(@NotBlank @Size(max = 1000) String words) {}

    @PostMapping("/confirm")
    ResponseEntity<View> confirm(Officer me, @PathVariable SchoolId id, @RequestParam int version) {
        return decide(me, id, version, school -> registrar.confirm(school, me.id()), "/desk/schools/" + id);
    }

    @PostMapping("/merge")
    ResponseEntity<View> merge(
            Officer me, @PathVariable SchoolId id, @RequestParam int version, @RequestParam SchoolId into) {
        var heir = Optional.of(into)
                .filter(other -> !other.equals(id))
                .map(other -> schools.find(me, other))
                .orElseThrow(NotFound::new);
        return decide(me, id, version, twin -> registrar.merge(twin, heir, me.id()), "/desk/schools/" + into);
    }

    @PostMapping("/dismiss")
    ResponseEntity<View> dismiss(
            Officer me,
            @PathVariable SchoolId id,
            @RequestParam int version,
            @Validated Reason reason,
            BindingResult errors) {
        var school = schools.find(me, id);
        if (schools.staffed(id)) errors.reject("school.decide.staffed");
        if (errors.hasErrors()) return schools.wrong(school, "reason", Form.of(errors));
        return decide(me, id, version, it -> registrar.dismiss(it, me.id(), reason.words()), "/desk");
    }

    private ResponseEntity<View> decide(
            Officer me, SchoolId id, int version, java.util.function.Consumer<School> decision, String then) {
        var school = schools.find(me, id);
        if (school.version() != version) return schools.late(me, id, Map.of());
        try {
            decision.accept(school);
        } catch (OptimisticLockingFailureException _) {
            return schools.late(me, id, Map.of());
        }
        return Redirect.to(then);
    }
}
