package jumelage.pupil;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import jumelage.card.OpenDoors;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.shell.Form;
import jumelage.shell.Reader;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/classes/{id}")
class ClassController {
    private final Charge charge;
    private final ClassPage page;
    private final Welcome welcome;
    private final OpenDoors doors;

    ClassController(Charge charge, ClassPage page, Welcome welcome, OpenDoors doors) {
        this.charge = charge;
        this.page = page;
        this.welcome = welcome;
        this.doors = doors;
    }

    /// Pasted names.
    ///
    /// @param sure those that the teacher confirms
    /// @param better whether to write what is proposed in their places
    record Paste(
            @Nullable @Size(max = 6_000) String names,
            @Nullable List<String> sure,
            @Nullable String better) {
        boolean rewritten() {
            return better != null;
        }
    }

    /// Places asked for by number.
    record Places(
            @NotNull @Min(1) @Max(Enrolment.MOST) Integer count,
            @Nullable Nicknames kind) {}

    @GetMapping
    View show(Teacher teacher, @PathVariable ClassId id) {
        return page.of(charge.of(teacher, id), Form.EMPTY, List.of(), Form.EMPTY);
    }

    @PostMapping("/pupils")
    ResponseEntity<View> add(Teacher teacher, @PathVariable ClassId id, @Validated Paste paste, BindingResult errors) {
        var there = charge.own(teacher, id);
        if (errors.hasErrors()) return wrong(there, Form.of(errors), List.of(), Form.EMPTY);
        var text = paste.names() == null ? "" : paste.names();
        var sure = paste.sure() == null ? List.<String>of() : paste.sure();
        var taken = page.names(there);
        if (paste.rewritten()) text = NameLine.better(text, NameLine.read(text, taken, sure));
        var lines = NameLine.read(text, taken, sure);
        var left = Enrolment.MOST - taken.size();
        if (lines.isEmpty()) errors.rejectValue("names", "pupil.names.none");
        else if (lines.size() > left)
            errors.rejectValue("names", "pupil.names.many", new Object[] {lines.size(), Enrolment.MOST, left}, null);
        else if (lines.stream().anyMatch(line -> line.doubt() != null))
            errors.rejectValue("names", "pupil.names.doubt");
        if (errors.hasErrors() || paste.rewritten())
            return wrong(there, holding(Form.of(errors), text), lines, Form.EMPTY);
        return added(there, lines.stream().map(NameLine::name).toList(), teacher);
    }

    @PostMapping("/places")
    ResponseEntity<View> places(
            Teacher teacher, @PathVariable ClassId id, @Validated Places places, BindingResult errors) {
        var there = charge.own(teacher, id);
        var taken = page.names(there);
        var left = Enrolment.MOST - taken.size();
        if (!errors.hasErrors() && places.count() > left)
            errors.rejectValue("count", "pupil.names.many", new Object[] {places.count(), Enrolment.MOST, left}, null);
        if (errors.hasErrors()) return wrong(there, Form.EMPTY, List.of(), Form.of(errors));
        var kind = places.kind() == null ? Nicknames.NUMBERS : places.kind();
        var names = Screen.readBy(
                Reader.of(there.language(), teacher.person().zone()), () -> kind.make(places.count(), taken));
        return added(there, names, teacher);
    }

    /// Opens the door of the school.
    @PostMapping("/door")
    ResponseEntity<View> door(Teacher teacher, @PathVariable ClassId id) {
        doors.open(charge.of(teacher, id).schoolClass().school(), teacher.id());
        return Redirect.to("/classes/" + id);
    }

    private ResponseEntity<View> added(SchoolClass there, List<String> names, Teacher teacher) {
        try {
            return Redirect.to(welcome.into(there, names, teacher.person()));
        } catch (Enrolment.ClassFull _) {
            var full = Form.EMPTY.with("names", Texts.text("pupil.class.full", Enrolment.MOST));
            return wrong(there, holding(full, String.join("\n", names)), List.of(), Form.EMPTY);
        }
    }

    private static Form holding(Form form, String names) {
        var values = new HashMap<>(form.values());
        values.put("names", List.of(names));
        return new Form(values, form.errors());
    }

    private ResponseEntity<View> wrong(SchoolClass there, Form names, List<NameLine> lines, Form places) {
        var seen = new Charge.Seen(there, true, Set.of());
        return ResponseEntity.unprocessableContent().body(page.of(seen, names, lines, places));
    }
}
