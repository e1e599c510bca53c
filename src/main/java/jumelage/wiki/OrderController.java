package jumelage.wiki;

import jumelage.publication.Audience;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Texts;
import jumelage.shell.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}")
class OrderController {
    private final Reading reading;
    private final Ordering ordering;
    private final Editing editing;
    private final Showing showing;
    private final Trash trash;
    private final Versioning versioning;

    OrderController(
            Reading reading, Ordering ordering, Editing editing, Showing showing, Trash trash, Versioning versioning) {
        this.reading = reading;
        this.ordering = ordering;
        this.editing = editing;
        this.showing = showing;
        this.trash = trash;
        this.versioning = versioning;
    }

    @PostMapping("/place")
    ResponseEntity<View> move(
            Member member, @PathVariable String page, @RequestParam Move move, @RequestParam int version) {
        member.must(Act.ORDER);
        var found = reading.find(member, page);
        if (ordering.move(member, page, move, version))
            return Redirect.to(member.room().path() + "/pages?moved=" + found.number() + "&move=" + move.name()
                    + "#page-" + found.number());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new ListPages(
                        member,
                        reading.tree(member),
                        versioning.families(member.room().id()),
                        member.may(Act.WRITE),
                        true,
                        trash.of(member).size(),
                        true,
                        null,
                        null));
    }

    @PostMapping("/lock")
    ResponseEntity<View> lock(
            Member member, @PathVariable String page, @RequestParam boolean locked, @RequestParam int version) {
        member.must(Act.ORDER);
        var found = reading.find(member, page);
        return editing.lock(found, locked, version, member)
                ? Redirect.to(found.path(member.room()))
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(showing.of(member, found, Texts.text("wiki.order.stale")));
    }

    @PostMapping("/audience")
    ResponseEntity<View> audience(Member member, @PathVariable String page, @RequestParam Audience audience) {
        var found = reading.find(member, page);
        var rights = reading.rights(member, found, null);
        if (audience.outside()) throw new NotFound();
        if (found.audience().widerThan(audience)) {
            if (!rights.narrow() && !rights.choose()) throw new NotFound();
            editing.narrow(found, audience, member);
        } else if (audience.widerThan(found.audience())) {
            if (!rights.choose()) throw new NotFound();
            editing.open(found, member);
        }
        return Redirect.to(found.path(member.room()));
    }

    @PostMapping("/trash")
    ResponseEntity<View> trash(Member member, @PathVariable String page) {
        var found = reading.find(member, page);
        if (!reading.rights(member, found, null).trash()) throw new NotFound();
        editing.trash(found, member);
        return Redirect.to(member.room().path() + "/trash");
    }

    @PostMapping("/return")
    ResponseEntity<View> takeBack(Member member, @PathVariable String page) {
        var found = trash.find(member, page).orElseThrow(NotFound::new);
        editing.takeBack(found, member);
        return Redirect.to(member.room().path() + "/trash?back=" + found.number());
    }
}
