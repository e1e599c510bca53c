package jumelage.card;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jumelage.account.TurnedAway;
import jumelage.account.Visitor;
import jumelage.shell.NotFound;
import jumelage.shell.Open;
import jumelage.shell.Redirect;
import jumelage.shell.Texts;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The pupils' door.
@RestController
@RequestMapping("/pupils")
class DoorController {
    private static final int READ = 200;

    private final Entering entering;

    DoorController(Entering entering) {
        this.entering = entering;
    }

    /// What a pupil has typed, or the secret that a camera has read.
    record Card(
            @Nullable String school,
            @Nullable List<String> word,
            @Nullable String secret) {

        /// Three words, in three fields or all in one.
        List<String> words() {
            var typed = word == null ? "" : String.join(" ", word);
            var read = typed.substring(0, Math.min(typed.length(), READ));
            return Arrays.stream(read.split("[^\\p{L}\\p{N}\\p{M}'’]+"))
                    .filter(one -> !one.isEmpty())
                    .toList();
        }

        String code() {
            return SchoolCode.typed(school == null ? "" : school);
        }
    }

    @GetMapping
    View show(Visitor visitor) {
        return new ShowDoor("", List.of(), "", List.of(), inside(visitor));
    }

    @PostMapping
    ResponseEntity<View> enter(Visitor visitor, Card card, HttpServletRequest request, HttpServletResponse response) {
        var secret = card.secret() == null ? "" : card.secret();
        var shown = !secret.isEmpty();
        var met = shown
                ? entering.byCard(secret, request, response)
                : entering.byWords(card.code(), card.words(), request, response);
        if (met instanceof Entering.Wrong || met instanceof Entering.Spent) TurnedAway.count("pupils");
        return switch (met) {
            case Entering.In() -> Redirect.to("/pupils/home");
            case Entering.Unknown(var words) -> again(visitor, card, 422, "card.door.unknown", words);
            case Entering.Missing() -> again(visitor, card, 422, "card.door.missing", List.of());
            case Entering.Wrong() -> again(visitor, card, 422, shown ? "card.door.old" : "card.door.wrong", List.of());
            case Entering.Spent() -> again(visitor, card, 429, "card.door.spent", List.of());
        };
    }

    /// The words that cards are made of, so that a pupil is helped in writing them.
    @Open
    @GetMapping("/words")
    ResponseEntity<byte[]> words(@RequestParam(defaultValue = "") String list) {
        var words = WordList.of(list).orElseThrow(NotFound::new).words();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsBytes(words));
    }

    private static ResponseEntity<View> again(
            Visitor visitor, Card card, int status, String key, List<String> unknown) {
        var wrong = unknown.isEmpty() ? Texts.text(key) : Texts.text(key, String.join(Texts.comma(), unknown));
        var school = card.school() == null ? "" : card.school();
        return ResponseEntity.status(HttpStatus.valueOf(status))
                .body(new ShowDoor(school, card.words(), wrong, unknown, inside(visitor)));
    }

    private static Optional<String> inside(Visitor visitor) {
        return visitor.person().filter(person -> person.pupil()).map(person -> person.name());
    }
}
