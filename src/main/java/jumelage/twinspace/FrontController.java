package jumelage.twinspace;

import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.school.Languages;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/settings/front")
class FrontController {
    private final Facade facade;
    private final Posting posting;
    private final SettingsPages pages;

    FrontController(Facade facade, Posting posting, SettingsPages pages) {
        this.facade = facade;
        this.posting = posting;
        this.pages = pages;
    }

    @PostMapping
    ResponseEntity<View> update(Member member, @Validated FrontDraft draft, BindingResult errors) {
        member.must(Act.SETTINGS);
        var there = facade.of(member).orElse(Front.NONE);
        var cover = posting.placed(member, draft.picture(), there.placed());
        if (cover.isEmpty()) errors.rejectValue("picture", "twinspace.picture.wrong");
        if (draft.language() != null && !draft.language().isBlank() && !Languages.known(draft.language()))
            errors.rejectValue("language", "twinspace.language.wrong");
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(pages.of(member, Form.of(errors), null));
        try {
            var version = draft.version() == null || draft.version().isEmpty() ? 0 : Integer.parseInt(draft.version());
            facade.set(member, draft.said(), draft.language(), cover.orElse(Placed.NONE), version);
        } catch (OptimisticLockingFailureException _) {
            var now = facade.of(member).orElse(Front.NONE);
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(pages.of(member, Form.of(draft.over(now.version())), now));
        }
        return Redirect.to(member.room().path());
    }
}
