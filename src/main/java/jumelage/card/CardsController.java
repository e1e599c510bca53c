package jumelage.card;

import java.util.List;
import java.util.Optional;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.Schools;
import jumelage.shell.Installation;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/classes/{id}/cards")
class CardsController {
    private final Holders holders;
    private final Cards cards;
    private final Sheets sheets;
    private final CardPress press;
    private final Schools schools;
    private final Installation installation;

    CardsController(
            Holders holders, Cards cards, Sheets sheets, CardPress press, Schools schools, Installation installation) {
        this.holders = holders;
        this.cards = cards;
        this.sheets = sheets;
        this.press = press;
        this.schools = schools;
        this.installation = installation;
    }

    @GetMapping("/{token}")
    ResponseEntity<View> show(Teacher teacher, @PathVariable ClassId id, @PathVariable String token) {
        var there = holders.schoolClass(teacher, id);
        var sheet = sheet(teacher, id, token);
        if (sheet.isEmpty()) return gone(there);
        var valid = valid(sheet.get());
        var replaced = sheet.get().slips().size() - valid.size();
        var school = schools.findById(there.school()).orElseThrow(NotFound::new);
        return ResponseEntity.ok(new ShowCards(school, there, sheet.get().with(valid), token, replaced, installation));
    }

    @GetMapping("/{token}.pdf")
    ResponseEntity<?> print(Teacher teacher, @PathVariable ClassId id, @PathVariable String token) {
        var there = holders.schoolClass(teacher, id);
        var sheet = sheet(teacher, id, token).map(found -> found.with(valid(found)));
        if (sheet.isEmpty() || sheet.get().slips().isEmpty()) return gone(there);
        var school = schools.findById(there.school()).orElseThrow(NotFound::new);
        var pdf = press.print(
                new PrintCards(school, there, sheet.get(), teacher.person().name(), installation));
        cards.printed(sheet.get().slips());
        sheets.printed(token);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("cards.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    /// The teacher has what he needs: the sheet is forgotten before its time.
    @PostMapping("/{token}/end")
    ResponseEntity<View> end(Teacher teacher, @PathVariable ClassId id, @PathVariable String token) {
        holders.schoolClass(teacher, id);
        sheet(teacher, id, token).ifPresent(sheet -> {
            cards.printed(sheet.slips());
            sheets.forget(token);
        });
        return Redirect.to("/classes/" + id);
    }

    private Optional<Sheet> sheet(Teacher teacher, ClassId id, String token) {
        return sheets.find(teacher.id(), token)
                .filter(sheet -> sheet.schoolClass().equals(id));
    }

    private List<Slip> valid(Sheet sheet) {
        return sheet.slips().stream().filter(cards::opens).toList();
    }

    private static ResponseEntity<View> gone(SchoolClass there) {
        return ResponseEntity.status(HttpStatus.GONE).body(new GoneCards(there));
    }
}
