package jumelage.translation;

import static jumelage.shell.Texts.text;

import jumelage.document.Unfit;
import jumelage.publication.Eyes;
import jumelage.publication.Items;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import jumelage.writing.PageAddress;
import jumelage.writing.Title;
import jumelage.writing.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A version beside its source, one block open for writing.
@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}/translate")
class TranslationController {
    private static final String KIND = "page";

    private final Items items;
    private final Titles titles;
    private final Sides sides;
    private final Translating translating;
    private final Drafting drafting;

    TranslationController(Items items, Titles titles, Sides sides, Translating translating, Drafting drafting) {
        this.items = items;
        this.titles = titles;
        this.sides = sides;
        this.translating = translating;
        this.drafting = drafting;
    }

    /// @param block the one to write; else the first that is to do
    @GetMapping
    ShowSides show(Member member, @PathVariable String page, @RequestParam(required = false) @Nullable String block) {
        return sides.of(member, version(member, page), block);
    }

    @PostMapping
    ResponseEntity<View> act(Member member, @PathVariable String page, @Validated Words words, BindingResult errors) {
        if (member.leave(Act.WRITE) == Leave.NO) throw new NotFound();
        var version = version(member, page);
        if (errors.hasErrors()) return unfit(sides.again(member, version, words, Form.of(errors), null));
        return answer(
                member,
                version,
                words,
                "draft".equals(words.act())
                        ? drafted(member, version, words)
                        : translating.act(version.key(), words, member));
    }

    private ResponseEntity<View> answer(Member member, Title version, Words words, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ ->
                Redirect.to(
                        "draft".equals(words.act())
                                ? ShowSides.path(member, version) + ShowSides.to(words.block())
                                : sides.next(member, version, words.block()));
            case Outcome.Refused why
            when why.late() ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(sides.again(member, version, words, Form.of(words), why));
            case Outcome.Refused why ->
                unfit(sides.again(member, version, words, wrong(words, "text", "translation.not." + why.key()), null));
            case Outcome.Misfit(var why) -> unfit(sides.again(member, version, words, misfit(words, why), null));
            case Outcome.Undrafted(var why) ->
                unfit(sides.again(
                        member, version, words, wrong(words, "text", "translation.draft.not." + why.key()), null));
        };
    }

    private Outcome drafted(Member member, Title version, Words words) {
        if (!drafting.offered(version.key(), member)) throw new NotFound();
        return drafting.one(version, words, member);
    }

    /// A machine says first all that nobody has said yet.
    @PostMapping("/draft")
    ResponseEntity<View> draft(Member member, @PathVariable String page) {
        member.must(Act.WRITE);
        var version = version(member, page);
        if (drafting.offered(version.key(), member)) drafting.all(version, member);
        return Redirect.to(ShowSides.path(member, version) + "#draft");
    }

    /// @throws NotFound if there is no such version whose source `member` sees too
    private Title version(Member member, String page) {
        member.must(Act.SEE_MEMBERS);
        var item = items.find(member.room().id(), KIND, PageAddress.of(page).number())
                .orElseThrow(NotFound::new);
        return titles.of(Eyes.of(member), item.id()).orElseThrow(NotFound::new);
    }

    private static Form misfit(Words words, Unfit why) {
        return why == Unfit.UNDESCRIBED
                ? wrong(words, "label", "translation.unfit.undescribed")
                : wrong(words, "text", "translation.unfit");
    }

    private static Form wrong(Words words, String field, String key) {
        return Form.of(words).with(field, text(key));
    }

    private static ResponseEntity<View> unfit(View view) {
        return ResponseEntity.unprocessableContent().body(view);
    }
}
