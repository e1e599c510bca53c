package jumelage.comment;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import jumelage.document.Document;
import jumelage.document.Passage;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is typed in a margin. What cannot be kept is shown again.
@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}/comments")
class CommentsController {
    private final Papers papers;
    private final Margins margins;
    private final Writings writings;
    private final Commenting commenting;
    private final Clock clock;

    CommentsController(Papers papers, Margins margins, Writings writings, Commenting commenting, Clock clock) {
        this.papers = papers;
        this.margins = margins;
        this.writings = writings;
        this.commenting = commenting;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<View> begin(
            Member member, @PathVariable String page, @Validated CommentDraft draft, BindingResult errors) {
        var paper = paper(member, page);
        var text = Passage.of(body(paper));
        var passage = Anchor.of(draft, text);
        if (passage.quote().isEmpty()) errors.rejectValue("block", "comment.no-passage");
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(new WriteComment(member, paper, text, Form.of(errors)));
        var outcome = shut(member, paper);
        if (outcome == null) outcome = commenting.begin(member, paper.document(), passage, draft.words());
        return switch (outcome) {
            case Outcome.Done(var note) -> Redirect.to(paper.at(note));
            case Outcome.Refused(var why) ->
                ResponseEntity.unprocessableContent()
                        .body(new WriteComment(
                                member, paper, text, Form.of(draft).with("words", why)));
            case Outcome.Late(var why) ->
                late(new WriteComment(member, paper, text, Form.of(draft).with("", why)));
        };
    }

    @PostMapping("/{comment}/replies")
    ResponseEntity<View> answer(
            Member member,
            @PathVariable String page,
            @PathVariable CommentId comment,
            @Validated CommentDraft draft,
            BindingResult errors) {
        var paper = paper(member, page);
        var found = margins.find(member, paper.document(), comment, body(paper));
        if (found.isEmpty() && margins.knew(member, paper.document(), comment)) return gone(member, paper, draft);
        var note = found.orElseThrow(NotFound::new);
        if (errors.hasErrors()) return again(member, paper, note, ShowNote.Act.ANSWER, note.first(), Form.of(errors));
        var outcome = shut(member, paper);
        if (outcome == null) outcome = commenting.answer(member, note, draft.words());
        return answered(outcome, member, paper, note, ShowNote.Act.ANSWER, note.first(), draft);
    }

    @PostMapping("/{comment}/words")
    ResponseEntity<View> change(
            Member member,
            @PathVariable String page,
            @PathVariable CommentId comment,
            @Validated CommentDraft draft,
            BindingResult errors) {
        var paper = paper(member, page);
        var note = margins.find(member, paper.document(), comment, body(paper)).orElseThrow(NotFound::new);
        var one = note.comments().stream()
                .filter(said -> said.id().equals(comment) && said.author().equals(member.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (errors.hasErrors()) return again(member, paper, note, ShowNote.Act.CHANGE, one, Form.of(errors));
        var outcome = shut(member, paper);
        if (outcome == null) outcome = commenting.change(member, note, one, draft.words(), draft.version());
        return answered(outcome, member, paper, note, ShowNote.Act.CHANGE, one, draft);
    }

    private ResponseEntity<View> answered(
            Outcome outcome,
            Member member,
            Paper paper,
            Note note,
            ShowNote.Act act,
            Comment about,
            CommentDraft draft) {
        return switch (outcome) {
            case Outcome.Done(var in) -> Redirect.to(paper.at(in));
            case Outcome.Refused(var why) ->
                again(member, paper, note, act, about, Form.of(draft).with("words", why));
            case Outcome.Late(var why) ->
                late(new ShowNote(
                        member,
                        paper,
                        margins.find(member, paper.document(), about.id(), body(paper))
                                .orElse(note),
                        clock.instant(),
                        act,
                        about.id(),
                        Form.of(draft).with("", why)));
        };
    }

    private ResponseEntity<View> gone(Member member, Paper paper, CommentDraft draft) {
        return late(new WriteComment(
                member, paper, Passage.of(body(paper)), Form.of(draft).with("", text("comment.gone"))));
    }

    private ResponseEntity<View> again(
            Member member, Paper paper, Note note, ShowNote.Act act, Comment about, Form form) {
        return ResponseEntity.unprocessableContent()
                .body(new ShowNote(member, paper, note, clock.instant(), act, about.id(), form));
    }

    private static ResponseEntity<View> late(View view) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(view);
    }

    private Paper paper(Member member, String page) {
        if (member.leave(Act.COMMENT) == Leave.NO) throw new NotFound();
        return papers.evenTrashed(member, page);
    }

    /// What has become of the document or the room while somebody was typing.
    private static @Nullable Outcome shut(Member member, Paper paper) {
        if (paper.trashed()) return new Outcome.Late(text("comment.trashed"));
        return member.may(Act.COMMENT) ? null : new Outcome.Late(text("comment.closed"));
    }

    private Document body(Paper paper) {
        return writings.current(paper.document()).body();
    }
}
