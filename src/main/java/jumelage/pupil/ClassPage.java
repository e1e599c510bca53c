package jumelage.pupil;

import java.util.List;
import jumelage.card.OpenDoors;
import jumelage.school.SchoolClass;
import jumelage.school.Schools;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts the page of a class together, for the handlers that lead to it.
@Component
class ClassPage {
    private final Schools schools;
    private final OpenDoors doors;
    private final JdbcClient db;

    ClassPage(Schools schools, OpenDoors doors, JdbcClient db) {
        this.schools = schools;
        this.doors = doors;
        this.db = db;
    }

    ShowClass of(Charge.Seen seen, Form names, List<NameLine> lines, Form places) {
        var there = seen.schoolClass();
        return new ShowClass(
                schools.findById(there.school()).orElseThrow(NotFound::new),
                there,
                seen.own(),
                pupils(there).stream().filter(pupil -> seen.shows(pupil.id())).toList(),
                names,
                lines,
                places,
                doors.until(there.school()));
    }

    List<PupilListing> pupils(SchoolClass there) {
        return PupilListing.of(db, there.id(), there.language());
    }

    List<String> names(SchoolClass there) {
        return pupils(there).stream().map(PupilListing::name).toList();
    }
}
