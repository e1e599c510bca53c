package jumelage.pupil;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.card.WordList;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.school.SchoolId;
import jumelage.shell.Form;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
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

@RestController
@RequestMapping("/classes")
class ClassesController {
    private final SchoolClasses classes;
    private final OwnSchools schools;
    private final Charge charge;
    private final Takeovers takeovers;
    private final JdbcClient db;
    private final Clock clock;

    ClassesController(
            SchoolClasses classes, OwnSchools schools, Charge charge, Takeovers takeovers, JdbcClient db, Clock clock) {
        this.classes = classes;
        this.schools = schools;
        this.charge = charge;
        this.takeovers = takeovers;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping
    View list(Teacher teacher) {
        var language = WordList.of(teacher.person().language()).isPresent()
                ? teacher.person().language()
                : "en";
        var values = Map.of("year", List.of(String.valueOf(present())), "language", List.of(language));
        return view(teacher, new Form(values, Map.of()));
    }

    @PostMapping
    ResponseEntity<View> make(Teacher teacher, @Validated NewClass draft, BindingResult errors) {
        if (!errors.hasErrors() && Math.abs(Integer.parseInt(draft.year()) - present()) > 1)
            errors.rejectValue("year", "pupil.class.year.far");
        var school = chosen(teacher, draft);
        if (school.isEmpty()) errors.rejectValue("school", "pupil.class.school.choose");
        if (school.isEmpty() || errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(view(teacher, Form.of(errors)));
        var now = clock.instant();
        var made = classes.save(new SchoolClass(
                new ClassId(Id.next(now)),
                school.get(),
                draft.name(),
                Integer.parseInt(draft.year()),
                draft.language(),
                teacher.id(),
                now));
        return Redirect.to("/classes/" + made.id());
    }

    /// The teacher has left the school: a colleague goes on.
    @PostMapping("/{id}/takeover")
    ResponseEntity<View> takeOver(Teacher teacher, @PathVariable ClassId id) {
        if (!takeovers.take(charge.ofSchool(teacher, id), teacher.id())) throw new NotFound();
        return Redirect.to("/classes/" + id);
    }

    private Optional<SchoolId> chosen(Teacher teacher, NewClass draft) {
        var all = schools.of(teacher.id()).stream().map(School::id).toList();
        var wish = draft.school();
        if (wish == null || wish.isBlank()) return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        return all.stream().filter(one -> one.toString().equals(wish)).findFirst();
    }

    private int present() {
        return SchoolYear.at(clock.instant(), Screen.current().reader().zone());
    }

    private View view(Teacher teacher, Form form) {
        var all = schools.of(teacher.id());
        var left = all.stream()
                .flatMap(school -> takeovers.left(school.id()).stream())
                .toList();
        return new ListClasses(all, ClassListing.of(db, teacher.id()), charge.met(teacher), left, form, present());
    }
}
