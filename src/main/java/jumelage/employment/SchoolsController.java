package jumelage.employment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jumelage.school.Countries;
import jumelage.school.Identifiers;
import jumelage.school.SchoolId;
import jumelage.school.SchoolMatches;
import jumelage.school.Schools;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Texts;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/schools")
class SchoolsController {
    private final Schools schools;
    private final Identifiers identifiers;
    private final SchoolMatches matches;
    private final Staffroom staffroom;
    private final JdbcClient db;
    private final Clock clock;

    SchoolsController(
            Schools schools,
            Identifiers identifiers,
            SchoolMatches matches,
            Staffroom staffroom,
            JdbcClient db,
            Clock clock) {
        this.schools = schools;
        this.identifiers = identifiers;
        this.matches = matches;
        this.staffroom = staffroom;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping
    FindSchools find(
            Teacher me, @RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String q) {
        var form = new Form(Map.of("country", List.of(country), "q", List.of(q)), Map.of());
        if (!country.isEmpty() && Countries.find(country).isEmpty())
            form = form.with("country", Texts.text("school.country.unknown"));
        if (q.length() > 200) form = form.with("q", Texts.text("school.find.long"));
        var asked = !q.isBlank() && !form.wrong();
        return new FindSchools(
                form,
                asked ? q : "",
                Countries.options(LocalDate.now(clock)),
                asked ? matches.find(q, country) : List.of());
    }

    @GetMapping("/{id}")
    ResponseEntity<View> show(Teacher me, @PathVariable SchoolId id) {
        var heir = schools.heirOf(id);
        if (heir.isPresent()) return Redirect.movedTo("/schools/" + heir.get().id());
        var school = schools.findPresent(id).orElseThrow(NotFound::new);
        return ResponseEntity.ok(
                new ShowSchool(school, identifiers.of(id), Colleague.of(db, id), staffroom.worksAt(me.id(), id)));
    }
}
