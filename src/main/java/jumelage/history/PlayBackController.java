package jumelage.history;

import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.View;
import jumelage.wiki.Reading;
import jumelage.writing.Playing;
import jumelage.writing.Reel;
import jumelage.writing.Shot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlayBackController {
    /// A longer page is not shown whole at every step.
    private static final int LONG = 20_000;

    private static final String SOON = "5";

    private final Reading reading;
    private final Playing playing;
    private final Looks looks;

    PlayBackController(Reading reading, Playing playing, Looks looks) {
        this.reading = reading;
        this.playing = playing;
        this.looks = looks;
    }

    /// @param step which one; the last where it is none
    /// @throws NotFound for whoever does not see how pages were written
    @GetMapping("/twinspaces/{slug}/pages/{page}/history/play-back")
    ResponseEntity<View> show(Member member, @PathVariable String page, @RequestParam(defaultValue = "") String step) {
        member.must(Act.PLAY_BACK);
        var found = reading.find(member, page);
        looks.note(member, found);
        var tree = reading.tree(member);
        var write = reading.rights(member, found, null).write();
        return playing.play(found.key(member.room().id()), number(step))
                .<ResponseEntity<View>>map(reel ->
                        ResponseEntity.ok(new ShowPlayBack(member, found, tree, write, reel, now(member, reel))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, SOON)
                        .body(new AwaitPlayBack(member, found, tree, write)));
    }

    private ShowPlayBack.@Nullable Now now(Member member, Reel reel) {
        var shot = reel.shot();
        return shot == null ? null : now(member, reel, shot);
    }

    private ShowPlayBack.Now now(Member member, Reel reel, Shot shot) {
        var difference = reading.difference(member, shot.before(), shot.after());
        var whole = difference.length() <= LONG;
        return new ShowPlayBack.Now(
                shot,
                reel.stretches().get(shot.number() - 1),
                whole ? reading.whole(member, difference) : reading.html(member, difference),
                whole,
                difference.isEmpty(),
                difference.wordsInserted(),
                difference.wordsDeleted());
    }

    private static int number(String step) {
        return step.matches("-?\\d{1,9}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
    }
}
