package jumelage.wiki;

import jumelage.room.Member;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Being told of what becomes of a page, or no longer.
@RestController
class FollowingController {
    private final Reading reading;
    private final Followers followers;

    FollowingController(Reading reading, Followers followers) {
        this.reading = reading;
        this.followers = followers;
    }

    @PostMapping("/twinspaces/{slug}/pages/{page}/following")
    ResponseEntity<View> follow(Member member, @PathVariable String page, @RequestParam boolean follows) {
        var found = reading.find(member, page);
        followers.say(found.key(member.room().id()), member.id(), follows);
        return Redirect.to(found.path(member.room()));
    }
}
