package jumelage.history;

import java.util.List;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Memory;
import jumelage.room.Partners;
import jumelage.wiki.PageLine;
import jumelage.wiki.Reading;
import jumelage.wiki.Tree;
import jumelage.writing.Loom;
import jumelage.writing.Weaving;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How far the schools of a room have written on the same pages.
@RestController
class TogetherController {
    private final Reading reading;
    private final Loom loom;
    private final Partners partners;
    private final Memory memory;

    TogetherController(Reading reading, Loom loom, Partners partners, Memory memory) {
        this.reading = reading;
        this.loom = loom;
        this.partners = partners;
        this.memory = memory;
    }

    /// @param sheet of the pages
    @GetMapping("/twinspaces/{slug}/pages/together")
    ShowTogether show(Member member, @RequestParam(defaultValue = "1") int sheet) {
        member.must(Act.SEE_MEMBERS);
        var room = member.room().id();
        var tree = reading.tree(member);
        var weaving = memory.of(member, Weaving.class, () -> weaving(member, tree));
        return ShowTogether.of(member, tree, partners.of(room), weaving, sheet);
    }

    private Weaving weaving(Member member, Tree tree) {
        List<PageLine> seen = tree.inOrder();
        return loom.of(member.room().id()).among(seen.stream().map(PageLine::id).toList());
    }
}
