package jumelage.pupil;

import java.util.List;
import jumelage.account.Person;
import jumelage.account.Visitor;
import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.school.Schools;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PupilHome {
    private final Pupils pupils;
    private final Schools schools;
    private final SchoolClasses classes;
    private final List<PupilRooms> rooms;

    PupilHome(Pupils pupils, Schools schools, SchoolClasses classes, List<PupilRooms> rooms) {
        this.pupils = pupils;
        this.schools = schools;
        this.classes = classes;
        this.rooms = rooms;
    }

    /// Who is signed out is led to the pupils' door, not to that of the staff.
    @GetMapping("/pupils/home")
    ResponseEntity<View> show(Visitor visitor) {
        if (visitor.person().isEmpty()) return Redirect.to("/pupils");
        var me = visitor.person().filter(Person::pupil).orElseThrow(NotFound::new);
        var pupil = pupils.present(me.id()).orElseThrow(NotFound::new);
        var school = schools.findById(pupil.school()).map(School::name).orElse("");
        var schoolClass =
                classes.findById(pupil.schoolClass()).map(SchoolClass::name).orElse("");
        var places = rooms.stream().flatMap(known -> known.of(me.id()).stream()).toList();
        return ResponseEntity.ok(new ShowHome(me.name(), school, schoolClass, places));
    }
}
