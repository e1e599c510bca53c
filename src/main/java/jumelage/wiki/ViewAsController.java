package jumelage.wiki;

import java.util.Arrays;
import jumelage.room.As;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewAsController {
    private final Reading reading;

    ViewAsController(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/twinspaces/{slug}/pages/{page}/as/{who}")
    ViewPageAs as(Member member, @PathVariable String page, @PathVariable String who) {
        var found = reading.find(member, page);
        var as = Arrays.stream(As.values())
                .filter(each -> each.name().toLowerCase(java.util.Locale.ROOT).equals(who))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ViewPageAs(
                member, found, as, reading.shown(member, found, as).orElse(null));
    }
}
