package jumelage.comment;

import java.time.Clock;
import jumelage.document.Passage;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Typing;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}/comments")
class MarginController {
    private static final int PEOPLE = 8;

    private final Papers papers;
    private final Margins margins;
    private final Writings writings;
    private final Handles handles;
    private final Clock clock;

    MarginController(Papers papers, Margins margins, Writings writings, Handles handles, Clock clock) {
        this.papers = papers;
        this.margins = margins;
        this.writings = writings;
        this.handles = handles;
        this.clock = clock;
    }

    @GetMapping
    ShowMargin margin(Member member, @PathVariable String page) {
        var paper = papers.find(member, page);
        var body = writings.current(paper.document()).body();
        return margins.show(member, paper, margins.of(member, paper.document(), body));
    }

    @GetMapping("/new")
    WriteComment blank(Member member, @PathVariable String page, @RequestParam(defaultValue = "") String block) {
        member.must(Act.COMMENT);
        var paper = papers.find(member, page);
        var passages = Passage.of(writings.current(paper.document()).body());
        var draft = passages.stream()
                .filter(passage -> passage.id().equals(block))
                .findFirst()
                .map(passage -> CommentDraft.at(block, Anchor.cut(passage.words())))
                .orElseGet(() -> CommentDraft.at("", ""));
        return new WriteComment(member, paper, passages, Form.of(draft));
    }

    @GetMapping("/people")
    ListPeople people(Member member, @PathVariable String page, @RequestParam(required = false) @Nullable String q) {
        member.must(Act.COMMENT);
        var paper = papers.find(member, page);
        return new ListPeople(handles.of(member, paper.document(), q == null ? "" : Typing.clean(q), PEOPLE));
    }

    @GetMapping("/{comment}")
    ShowNote note(Member member, @PathVariable String page, @PathVariable CommentId comment) {
        var paper = papers.find(member, page);
        var note = margins.find(
                        member,
                        paper.document(),
                        comment,
                        writings.current(paper.document()).body())
                .orElseThrow(NotFound::new);
        return ShowNote.of(member, paper, note, clock.instant());
    }
}
