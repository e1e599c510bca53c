package jumelage.school;

import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FindOwnSchoolController {
    private final SchoolMatches matches;
    private final Clock clock;

    FindOwnSchoolController(SchoolMatches matches, Clock clock) {
        this.matches = matches;
        this.clock = clock;
    }

    @GetMapping("/me/school/find")
    FindOwnSchool find(
            Staff me, @RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String q) {
        var today = LocalDate.now(clock);
        var known = Countries.member(country, today);
        var form = new Form(Map.of("country", List.of(known ? country : guess(me, today)), "q", List.of(q)), Map.of());
        if (!country.isEmpty() && !known) form = form.with("country", Texts.text("school.country.unknown"));
        if (q.length() > 200) form = form.with("q", Texts.text("school.find.long"));
        var asked = known && !q.isBlank() && !form.wrong();
        return new FindOwnSchool(
                form,
                known ? country : "",
                asked ? q : "",
                Countries.options(today),
                asked ? matches.find(q, country) : List.of());
    }

    /// The country of one's time zone is a good guess.
    private static String guess(Staff me, LocalDate today) {
        var region = TimeZone.getRegion(me.person().reader().zone().getId());
        return Countries.member(region, today) ? region : "";
    }
}
