package jumelage.pupil;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Texts;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/classes/{id}/pupils/{person}")
class PupilController {
    private final Charge charge;
    private final ClassPage page;
    private final Enrolment enrolment;
    private final SchoolClasses classes;
    private final People people;

    PupilController(Charge charge, ClassPage page, Enrolment enrolment, SchoolClasses classes, People people) {
        this.charge = charge;
        this.page = page;
        this.enrolment = enrolment;
        this.classes = classes;
        this.people = people;
    }

    record Naming(
            @NotBlank @Size(max = 200) String name,
            @Nullable List<String> sure) {}

    @GetMapping
    View edit(Teacher teacher, @PathVariable ClassId id, @PathVariable PersonId person) {
        var there = charge.own(teacher, id);
        return edit(there, charge.pupil(teacher, id, person), null, null);
    }

    @PostMapping("/name")
    ResponseEntity<View> rename(
            Teacher teacher,
            @PathVariable ClassId id,
            @PathVariable PersonId person,
            @Validated Naming naming,
            BindingResult errors) {
        var there = charge.own(teacher, id);
        var pupil = charge.pupil(teacher, id, person);
        if (errors.hasErrors()) return wrong(edit(there, pupil, Form.of(errors), null));
        var others = page.pupils(there).stream()
                .filter(other -> !other.id().equals(person))
                .map(PupilListing::name)
                .toList();
        var sure = naming.sure() == null ? List.<String>of() : naming.sure();
        var lines = NameLine.read(naming.name().replace('\n', ' '), others, sure);
        if (lines.isEmpty())
            return wrong(edit(there, pupil, Form.of(naming).with("name", Texts.text("pupil.names.none")), null));
        var line = lines.getFirst();
        if (line.doubt() != null) return wrong(edit(there, pupil, Form.of(naming), line));
        enrolment.rename(pupil, line.name());
        return Redirect.to("/classes/" + id);
    }

    @PostMapping("/class")
    ResponseEntity<View> move(
            Teacher teacher,
            @PathVariable ClassId id,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String there) {
        var here = charge.own(teacher, id);
        var pupil = charge.pupil(teacher, id, person);
        var target = others(here).stream()
                .filter(other -> other.id().toString().equals(there))
                .findFirst();
        if (target.isEmpty()) return unmoved(here, pupil, there, Texts.text("pupil.move.choose"));
        try {
            enrolment.move(pupil, target.get(), teacher.person());
        } catch (Enrolment.ClassFull _) {
            return unmoved(here, pupil, there, Texts.text("pupil.class.full", Enrolment.MOST));
        }
        return Redirect.to("/classes/" + id);
    }

    @PostMapping("/closing")
    ResponseEntity<View> close(Teacher teacher, @PathVariable ClassId id, @PathVariable PersonId person) {
        var there = charge.own(teacher, id);
        enrolment.close(charge.pupil(teacher, id, person), there, teacher.person());
        return Redirect.to("/classes/" + id);
    }

    private ResponseEntity<View> unmoved(SchoolClass here, Pupil pupil, String there, String why) {
        var name = people.findById(pupil.person()).orElseThrow(NotFound::new).name();
        var form = new Form(Map.of("name", List.of(name), "there", List.of(there)), Map.of("there", why));
        return wrong(edit(here, pupil, form, null));
    }

    private EditPupil edit(SchoolClass there, Pupil pupil, @Nullable Form form, @Nullable NameLine line) {
        var name = people.findById(pupil.person()).orElseThrow(NotFound::new).name();
        var shown = form == null ? new Form(Map.of("name", List.of(name)), Map.of()) : form;
        return new EditPupil(there, pupil.person(), name, others(there), shown, line);
    }

    /// Where the pupil can move: the school's other classes.
    private List<SchoolClass> others(SchoolClass here) {
        return classes.ofSchool(here.school()).stream()
                .filter(other -> !other.id().equals(here.id()) && other.year() >= here.year())
                .toList();
    }

    private static ResponseEntity<View> wrong(EditPupil view) {
        return ResponseEntity.unprocessableContent().body(view);
    }
}
