package jumelage.pupil;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.card.Handing;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// New cards for a class or for one of its pupils, and cards taken back.
@RestController
@RequestMapping("/classes/{id}")
class HandingController {
    private final Charge charge;
    private final ClassPage page;
    private final Handing handing;

    HandingController(Charge charge, ClassPage page, Handing handing) {
        this.charge = charge;
        this.page = page;
        this.handing = handing;
    }

    enum Which {
        ALL,
        UNPRINTED
    }

    @PostMapping("/cards")
    ResponseEntity<View> make(Teacher teacher, @PathVariable ClassId id, @RequestParam @Nullable Which which) {
        var there = charge.own(teacher, id);
        var pupils = page.pupils(there).stream()
                .filter(pupil -> which == Which.ALL || pupil.card() == PupilListing.Card.UNPRINTED)
                .map(PupilListing::id)
                .toList();
        return Redirect.to(pupils.isEmpty() ? "/classes/" + id : handing.hand(there, pupils, teacher.person()));
    }

    @PostMapping("/pupils/{person}/card")
    ResponseEntity<View> renew(Teacher teacher, @PathVariable ClassId id, @PathVariable PersonId person) {
        var seen = charge.of(teacher, id);
        charge.pupil(seen, person);
        return Redirect.to(handing.hand(seen.schoolClass(), List.of(person), teacher.person()));
    }

    @PostMapping("/pupils/{person}/revocation")
    ResponseEntity<View> revoke(Teacher teacher, @PathVariable ClassId id, @PathVariable PersonId person) {
        var seen = charge.of(teacher, id);
        charge.pupil(seen, person);
        handing.takeBack(seen.schoolClass(), person, teacher.person());
        return Redirect.to("/classes/" + id);
    }
}
