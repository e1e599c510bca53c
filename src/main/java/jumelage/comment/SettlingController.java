package jumelage.comment;

import java.time.Clock;
import java.util.function.Predicate;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import jumelage.writing.Writings;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What becomes of notes and comments. Whoever does the same twice finds it done.
@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}/comments/{comment}")
class SettlingController {
    private final Papers papers;
    private final Margins margins;
    private final Writings writings;
    private final Settling settling;
    private final Clock clock;

    SettlingController(Papers papers, Margins margins, Writings writings, Settling settling, Clock clock) {
        this.papers = papers;
        this.margins = margins;
        this.writings = writings;
        this.settling = settling;
        this.clock = clock;
    }

    @PostMapping("/resolution")
    ResponseEntity<View> resolve(Member member, @PathVariable String page, @PathVariable CommentId comment) {
        member.must(Act.COMMENT);
        var paper = papers.find(member, page);
        settling.resolve(member, note(member, paper, comment));
        return Redirect.to(paper.path() + "#comments");
    }

    @PostMapping("/reopening")
    ResponseEntity<View> reopen(Member member, @PathVariable String page, @PathVariable CommentId comment) {
        member.must(Act.COMMENT);
        var paper = papers.find(member, page);
        var note = note(member, paper, comment);
        settling.reopen(note);
        return Redirect.to(paper.at(note.id()));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<View> withdraw(Member member, @PathVariable String page, @PathVariable CommentId comment) {
        var paper = papers.find(member, page);
        var note = note(member, paper, comment);
        var own = one(note, comment, said -> said.author().equals(member.id()));
        if (own.withdrawable(member)) settling.withdraw(member, note, own);
        return Redirect.to(paper.path() + "#comments");
    }

    @PostMapping("/removal")
    ResponseEntity<View> remove(
            Member member,
            @PathVariable String page,
            @PathVariable CommentId comment,
            @Validated ReasonDraft draft,
            BindingResult errors) {
        var paper = papers.find(member, page);
        var note = note(member, paper, comment);
        var one = one(note, comment, _ -> Comment.moderates(member));
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent()
                    .body(new ShowNote(
                            member, paper, note, clock.instant(), ShowNote.Act.REMOVE, one.id(), Form.of(errors)));
        if (one.removable(member)) settling.remove(member, note, one, draft.reason());
        return Redirect.to(paper.at(note.id()));
    }

    @PostMapping("/return")
    ResponseEntity<View> giveBack(Member member, @PathVariable String page, @PathVariable CommentId comment) {
        var paper = papers.find(member, page);
        var note = note(member, paper, comment);
        var one = one(note, comment, _ -> Comment.moderates(member));
        if (one.returnable(member)) settling.giveBack(member, note, one);
        return Redirect.to(paper.at(note.id()));
    }

    private Note note(Member member, Paper paper, CommentId comment) {
        return margins.find(
                        member,
                        paper.document(),
                        comment,
                        writings.current(paper.document()).body())
                .orElseThrow(NotFound::new);
    }

    private static Comment one(Note note, CommentId comment, Predicate<Comment> may) {
        return note.comments().stream()
                .filter(said -> said.id().equals(comment))
                .filter(may)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
