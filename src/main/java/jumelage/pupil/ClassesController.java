package jumelage.pupil;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.school.Schools;
import jumelage.school.Teacher;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/classes")
class ClassesController {
    private final SchoolClasses classes;
    private final Schools schools;
    private final Charge charge;
    private final JdbcClient db;
    private final Clock clock;

    ClassesController(SchoolClasses classes, Schools schools, Charge charge, JdbcClient db, Clock clock) {
        this.classes = classes;
        this.schools = schools;
        this.charge = charge;
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
        if (errors.hasErrors()) return ResponseEntity.unprocessableContent().body(view(teacher, Form.of(errors)));
        var now = clock.instant();
        var made = classes.save(new SchoolClass(
                new ClassId(Id.next(now)),
                teacher.school(),
                draft.name(),
                Integer.parseInt(draft.year()),
                draft.language(),
                teacher.id(),
                now));
        return Redirect.to("/classes/" + made.id());
    }

    private int present() {
        return SchoolYear.at(clock.instant(), Screen.current().reader().zone());
    }

    private View view(Teacher teacher, Form form) {
        var school = schools.findById(teacher.school()).orElseThrow(NotFound::new);
        return new ListClasses(
                school, ClassListing.of(db, teacher.id(), school.id()), charge.met(teacher), form, present());
    }
}
