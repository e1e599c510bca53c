package jumelage.wiki;

import java.time.Clock;
import jumelage.publication.Finding;
import jumelage.room.Act;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What concerns all pages of a room: what has changed, what was found, what was thrown away.
@RestController
@RequestMapping("/twinspaces/{slug}")
class RoomController {
    private static final int AT_ONCE = 40;
    private static final int LONGEST = 200;

    private final JdbcClient db;
    private final Reading reading;
    private final Trash trash;
    private final Finding finding;
    private final Clock clock;

    RoomController(JdbcClient db, Reading reading, Trash trash, Finding finding, Clock clock) {
        this.db = db;
        this.reading = reading;
        this.trash = trash;
        this.finding = finding;
        this.clock = clock;
    }

    /// @param school the pattern of a school of the room
    /// @param before where an earlier answer ended
    @GetMapping("/changes")
    ListChanges changes(
            Member member,
            @RequestParam(required = false) @Nullable Integer school,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String before) {
        member.must(Act.SEE_MEMBERS);
        var wanted = Wanted.of(school, page, kind);
        var changes = Change.before(db, member, wanted, Until.of(before, clock.instant()), AT_ONCE + 1);
        var more = changes.size() > AT_ONCE;
        return new ListChanges(
                member,
                more ? changes.subList(0, AT_ONCE) : changes,
                wanted,
                reading.tree(member).inOrder(),
                more ? Until.text(changes.get(AT_ONCE - 1)) : null);
    }

    /// @param mine leaves out what `member` has not written in
    @GetMapping("/search")
    SearchRoom search(
            Member member,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int sheet) {
        member.must(Act.SEE_MEMBERS);
        var looked = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        return new SearchRoom(
                member, looked, mine, finding.inside(member, looked, mine ? Wrote.by(db, member) : null, sheet));
    }

    /// @param back the number of a page that has just come back
    @GetMapping("/trash")
    ListTrash trash(Member member, @RequestParam(required = false) @Nullable Integer back) {
        member.must(Act.WRITE);
        var lines =
                trash.of(member).stream().map(page -> trash.line(member, page)).toList();
        return new ListTrash(member, lines, back == null || back < 1 ? null : found(member, back));
    }

    private @Nullable PageLine found(Member member, int number) {
        return reading.find(jumelage.publication.Eyes.of(member), "" + number).orElse(null);
    }
}
