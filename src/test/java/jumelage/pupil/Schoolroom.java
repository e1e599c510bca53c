package jumelage.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import jumelage.Asker;
import jumelage.account.People;
import jumelage.card.InHand;
import jumelage.card.Sheet;
import jumelage.card.Slip;
import jumelage.employment.Staffroom;
import jumelage.school.ClassId;
import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What teachers of a test do with their classes, and what they then hold in their hands.
@Component
public class Schoolroom {
    private final JdbcClient db;
    private final InHand hand;
    private final People people;
    private final Schools schools;
    private final Staffroom staffroom;
    private final SchoolClasses classes;
    private final Welcome welcome;
    private final Clock clock;

    Schoolroom(
            JdbcClient db,
            InHand hand,
            People people,
            Schools schools,
            Staffroom staffroom,
            SchoolClasses classes,
            Welcome welcome,
            Clock clock) {
        this.classes = classes;
        this.welcome = welcome;
        this.db = db;
        this.hand = hand;
        this.people = people;
        this.schools = schools;
        this.staffroom = staffroom;
        this.clock = clock;
    }

    public ClassId make(Asker.Somebody teacher, String name) {
        var made = teacher.post("/classes", "name", name, "year", year(), "language", "fr");
        assertThat(made).hasStatus(303);
        return ClassId.of(location(made).substring("/classes/".length()));
    }

    public Sheet add(Asker.Somebody teacher, ClassId id, String names) {
        return follow(teacher, teacher.post("/classes/" + id + "/pupils", "names", names));
    }

    /// A pupil's card where no page is asked for it.
    public Slip given(Asker.Somebody teacher, String schoolClass, String name) {
        return given(teacher, schoolClass, name, "fr");
    }

    /// @param language of the class, and so of the card's words
    public Slip given(Asker.Somebody teacher, String schoolClass, String name, String language) {
        var now = clock.instant();
        var made = classes.save(new SchoolClass(
                new ClassId(Id.next(now)), schoolOf(teacher), schoolClass, 2026, language, teacher.id(), now));
        var address = welcome.into(made, List.of(name), teacher.person());
        return hand.sheet(teacher.id(), address).slips().getFirst();
    }

    public Slip one(Asker.Somebody teacher, ClassId id, String name) {
        return add(teacher, id, name).slips().getFirst();
    }

    public Sheet renew(Asker.Somebody teacher, ClassId id, Slip slip) {
        return follow(teacher, teacher.post("/classes/" + id + "/pupils/" + slip.pupil() + "/card"));
    }

    /// The sheet that an answer leads to.
    public Sheet follow(Asker.Somebody teacher, MvcTestResult made) {
        assertThat(made).hasStatus(303);
        return hand.sheet(teacher.id(), location(made));
    }

    public static String location(MvcTestResult made) {
        return made.getResponse().getHeader("Location");
    }

    public List<PupilListing> pupils(ClassId id) {
        return PupilListing.of(db, id, "fr");
    }

    public SchoolId schoolOf(Asker.Somebody teacher) {
        return staffroom.schoolOf(teacher.id()).orElseThrow();
    }

    public String code(Asker.Somebody teacher) {
        return schools.findById(schoolOf(teacher)).map(School::code).orElseThrow();
    }

    public String nameOf(Slip slip) {
        return people.findById(slip.pupil()).orElseThrow().name();
    }

    public String year() {
        return String.valueOf(SchoolYear.at(clock.instant(), java.time.ZoneOffset.UTC));
    }
}
