package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.Optional;
import java.util.Set;
import jumelage.publication.Audience;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.school.Languages;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/updates")
class UpdatesController {
    private static final int AT_ONCE = 200;

    private final Updates updates;
    private final Posting posting;
    private final UpdateForms forms;
    private final UpdateSheets sheets;

    UpdatesController(Updates updates, Posting posting, UpdateForms forms, UpdateSheets sheets) {
        this.updates = updates;
        this.posting = posting;
        this.forms = forms;
        this.sheets = sheets;
    }

    @GetMapping
    ListUpdates list(Member member) {
        member.must(Act.SEE_MEMBERS);
        return new ListUpdates(
                member,
                updates.latest(member, AT_ONCE),
                UpdateRights.mayWrite(member) ? forms.blank(member) : null,
                updates.trashed(member).size());
    }

    @PostMapping
    ResponseEntity<View> post(Member member, @Validated UpdateDraft draft, BindingResult errors) {
        if (!member.may(Act.WRITE) && member.room().closed() == null && member.leave(Act.WRITE) == Leave.SET_YES)
            return again(HttpStatus.CONFLICT, member, Form.of(draft).with("", text("twinspace.update.not-now")));
        member.must(Act.WRITE);
        var audience = audience(draft, UpdateRights.offered(member, null), errors);
        var picture = posting.placed(member, draft.picture(), Placed.NONE);
        check(draft, picture, errors);
        if (errors.hasErrors()) return again(HttpStatus.UNPROCESSABLE_CONTENT, member, Form.of(errors));
        posting.post(
                member,
                draft.words(),
                draft.language(),
                picture.orElse(Placed.NONE),
                audience.orElse(Audience.MEMBERS));
        return Redirect.to(member.room().path() + "#updates");
    }

    @GetMapping("/{number}")
    ShowUpdate show(Member member, @PathVariable String number) {
        member.must(Act.SEE_MEMBERS);
        var line = updates.find(member, number);
        return sheets.of(member, line, null);
    }

    @PostMapping("/{number}")
    ResponseEntity<View> change(
            Member member, @PathVariable String number, @Validated UpdateDraft draft, BindingResult errors) {
        var line = mine(member, number);
        var audience = audience(draft, UpdateRights.offered(member, line), errors);
        var picture = posting.placed(member, draft.picture(), line.placed());
        check(draft, picture, errors);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(sheets.of(member, line, Form.of(errors), false));
        try {
            posting.change(member, line, draft, picture.orElse(Placed.NONE), audience.orElse(line.audience()));
        } catch (OptimisticLockingFailureException _) {
            var now = mine(member, number);
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(sheets.of(member, now, Form.of(draft.over(now.version())), true));
        }
        return Redirect.to(line.path(member.room()));
    }

    @GetMapping("/trash")
    ListUpdateTrash trash(Member member) {
        member.must(Act.WRITE);
        return new ListUpdateTrash(member, updates.trashed(member));
    }

    @PostMapping("/{number}/trash")
    ResponseEntity<View> put(Member member, @PathVariable String number) {
        updates.trash(member, mine(member, number));
        return Redirect.to(member.room().path() + "/updates");
    }

    @PostMapping("/{number}/return")
    ResponseEntity<View> takeBack(Member member, @PathVariable String number) {
        var line = updates.trashed(member).stream()
                .filter(one -> number.equals("" + one.number()))
                .findFirst()
                .orElseThrow(NotFound::new);
        updates.takeBack(member, line);
        return Redirect.to(line.path(member.room()));
    }

    private UpdateLine mine(Member member, String number) {
        var line = updates.find(member, number);
        if (!UpdateRights.may(member, line)) throw new NotFound();
        return line;
    }

    private static Optional<Audience> audience(UpdateDraft draft, Set<Audience> offered, BindingResult errors) {
        var wished = draft.audience();
        if (wished == null || wished.isBlank()) return Optional.empty();
        var found = offered.stream().filter(one -> one.name().equals(wished)).findFirst();
        if (found.isEmpty()) errors.rejectValue("audience", "twinspace.update.audience.wrong");
        return found;
    }

    private static void check(UpdateDraft draft, Optional<Placed> picture, BindingResult errors) {
        if (picture.isEmpty()) errors.rejectValue("picture", "twinspace.picture.wrong");
        if (draft.language() != null && !draft.language().isBlank() && !Languages.known(draft.language()))
            errors.rejectValue("language", "twinspace.language.wrong");
    }

    private ResponseEntity<View> again(HttpStatus status, Member member, Form form) {
        return ResponseEntity.status(status)
                .body(new ListUpdates(
                        member,
                        updates.latest(member, AT_ONCE),
                        forms.of(member, null, form),
                        updates.trashed(member).size()));
    }
}
