package jumelage.school;

import java.util.List;
import java.util.Map;
import jumelage.account.Officer;
import jumelage.account.Offices;
import jumelage.shell.Form;
import jumelage.shell.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FindDeskSchoolsController {
    private final Offices offices;
    private final SchoolMatches matches;

    FindDeskSchoolsController(Offices offices, SchoolMatches matches) {
        this.offices = offices;
        this.matches = matches;
    }

    @GetMapping("/desk/schools")
    FindDeskSchools find(Officer me, @RequestParam(defaultValue = "") String q) {
        var form = new Form(Map.of("q", List.of(q)), Map.of());
        if (q.length() > 200) form = form.with("q", Texts.text("school.find.long"));
        var country = me.office().equals(Offices.CENTRAL) ? "" : me.office();
        var found = q.isBlank() || form.wrong()
                ? List.<SchoolMatch>of()
                : matches.find(q, country).stream()
                        .filter(school -> offices.of(school.country()).equals(me.office()))
                        .toList();
        return new FindDeskSchools(form, q.isBlank() || form.wrong() ? "" : q, found);
    }
}
