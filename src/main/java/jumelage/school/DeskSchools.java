package jumelage.school;

import java.util.List;
import java.util.Map;
import jumelage.account.Officer;
import jumelage.account.Offices;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The schools of an office, and the page on which it decides about one.
@Component
class DeskSchools {
    private final Schools schools;
    private final Identifiers identifiers;
    private final SchoolMatches matches;
    private final Staffing staffing;
    private final Offices offices;
    private final People people;

    DeskSchools(
            Schools schools,
            Identifiers identifiers,
            SchoolMatches matches,
            Staffing staffing,
            Offices offices,
            People people) {
        this.schools = schools;
        this.identifiers = identifiers;
        this.matches = matches;
        this.staffing = staffing;
        this.offices = offices;
        this.people = people;
    }

    School find(Officer me, SchoolId id) {
        return schools.findPresent(id).filter(school -> of(me, school)).orElseThrow(NotFound::new);
    }

    boolean of(Officer me, School school) {
        return offices.of(school.country()).equals(me.office());
    }

    /// Whether anybody works there whom an office has validated.
    boolean staffed(SchoolId school) {
        return staffing.teachers(List.of(school)).containsKey(school);
    }

    /// The page, with one of its forms as it was sent.
    DecideSchool page(School school, String words, Map<String, Form> sent, boolean late) {
        var by = school.proposedBy();
        return new DecideSchool(
                school,
                identifiers.of(school.id()),
                by == null ? "" : people.findById(by).map(Person::name).orElse(""),
                staffing.waiting(List.of(school.id())),
                alike(school, words),
                words,
                sent.getOrDefault("facts", Form.of(Proposal.of(school))),
                sent.getOrDefault("code", Form.EMPTY),
                sent.getOrDefault("reason", Form.EMPTY),
                late);
    }

    /// Somebody else has changed the school meanwhile: what is now, with what was typed.
    ResponseEntity<View> late(Officer me, SchoolId id, Map<String, Form> sent) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(page(find(me, id), "", sent, true));
    }

    ResponseEntity<View> wrong(School school, String name, Form form) {
        return ResponseEntity.unprocessableContent().body(page(school, "", Map.of(name, form), false));
    }

    private List<SchoolMatch> alike(School school, String words) {
        return words.isBlank() || words.length() > 200
                ? matches.like(school.facts(), school.id())
                : matches.find(words, school.country()).stream()
                        .filter(match -> !match.id().equals(school.id()))
                        .toList();
    }
}
