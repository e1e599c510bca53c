package jumelage.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jumelage.account.Officer;
import jumelage.account.Queue.Waiting;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/desk")
class DeskController {
    /// As long as a decision can be taken back.
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Desk desk;
    private final Clock clock;

    DeskController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ListWaiting list(Officer me, @RequestParam(defaultValue = "") String kind) {
        var all = desk.waiting(me);
        var kinds = all.stream().collect(Collectors.groupingBy(Waiting::kind, TreeMap::new, Collectors.counting()));
        var known = kinds.containsKey(kind) ? kind : "";
        var shown = all.stream()
                .filter(waiting -> known.isEmpty() || waiting.kind().equals(known))
                .toList();
        var now = clock.instant();
        return new ListWaiting(me.office(), shown, kinds, all.size(), known, desk.decided(me, now.minus(LATELY)), now);
    }

    /// The neighbour in the queue of what is decided at a path; from what no longer waits, the first.
    @GetMapping("/next")
    ResponseEntity<View> next(
            Officer me, @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String before) {
        var all = desk.waiting(me).stream().map(Waiting::path).toList();
        var from = all.indexOf(before.isEmpty() ? after : before);
        var to = from < 0 ? 0 : before.isEmpty() ? from + 1 : from - 1;
        return Redirect.to(IntStream.range(0, all.size())
                .filter(place -> place == to)
                .mapToObj(all::get)
                .findFirst()
                .orElse("/desk"));
    }
}
