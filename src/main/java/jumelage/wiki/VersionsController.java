package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import jumelage.publication.Audience;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.school.Languages;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
import jumelage.shell.View;
import jumelage.writing.Writings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A page in a further language.
@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}/versions")
class VersionsController {
    private final Reading reading;
    private final Versioning versioning;
    private final Writings writings;

    VersionsController(Reading reading, Versioning versioning, Writings writings) {
        this.reading = reading;
        this.versioning = versioning;
        this.writings = writings;
    }

    @GetMapping("/new")
    MakeVersion blank(Member member, @PathVariable String page) {
        member.must(Act.WRITE);
        var source = reading.find(member, page);
        var own = Screen.current().reader().language();
        var language = versioning.taken(source, member).contains(own) ? "" : own;
        return view(member, source, Form.of(new VersionDraft(source.title(), language, "inside", "empty", "MEMBERS")));
    }

    @PostMapping
    ResponseEntity<View> make(
            Member member, @PathVariable String page, @Validated VersionDraft draft, BindingResult errors) {
        if (member.leave(Act.WRITE) == Leave.NO) throw new NotFound();
        var source = reading.find(member, page);
        if (!errors.hasFieldErrors("language") && !Languages.known(draft.language()))
            errors.rejectValue("language", "wiki.edit.language.unknown");
        if (draft.forTeachers() && !member.may(Act.SEE_TEACHERS)) errors.reject("wiki.edit.audience.not-yours");
        if (errors.hasErrors()) return unfit(member, source, Form.of(errors));
        if (!member.may(Act.WRITE))
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(view(member, source, Form.of(draft).with("", text("wiki.edit.closed"))));
        var body = versioning.body(source, draft.copies(), member);
        if (!writings.placeable(body, member))
            return unfit(member, source, Form.of(draft).with("", text("wiki.unfit.unplaceable")));
        return versioning
                .make(source, draft, body, member)
                .map(version -> Redirect.to(version.path(member.room(), "translate")))
                .orElseGet(() -> unfit(member, source, Form.of(draft).with("language", text("wiki.version.taken"))));
    }

    private ResponseEntity<View> unfit(Member member, PageLine source, Form form) {
        return ResponseEntity.unprocessableContent().body(view(member, source, form));
    }

    private MakeVersion view(Member member, PageLine source, Form form) {
        var languages = new LinkedHashMap<>(Languages.options());
        versioning.taken(source, member).forEach(languages::remove);
        return new MakeVersion(
                member,
                source,
                form,
                languages,
                member.may(Act.SEE_TEACHERS) && source.audience() != Audience.TEACHERS);
    }
}
