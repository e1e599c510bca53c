package jumelage.wiki;

import java.util.Objects;
import java.util.Optional;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.As;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.Quiet;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
import jumelage.shell.View;
import jumelage.writing.Saving;
import jumelage.writing.Writings;
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

@RestController
@RequestMapping("/twinspaces/{slug}/pages")
class PagesController {
    private final Reading reading;
    private final Editing editing;
    private final Trash trash;
    private final Writings writings;
    private final Showing showing;
    private final Forms forms;
    private final Naming naming;
    private final Pens pens;
    private final Versioning versioning;

    PagesController(
            Reading reading,
            Editing editing,
            Trash trash,
            Writings writings,
            Showing showing,
            Forms forms,
            Naming naming,
            Pens pens,
            Versioning versioning) {
        this.reading = reading;
        this.editing = editing;
        this.trash = trash;
        this.writings = writings;
        this.showing = showing;
        this.forms = forms;
        this.naming = naming;
        this.pens = pens;
        this.versioning = versioning;
    }

    @GetMapping
    ListPages list(
            Member member,
            @RequestParam(required = false) @Nullable Integer moved,
            @RequestParam(required = false) @Nullable String move) {
        return new ListPages(
                member,
                reading.tree(member),
                versioning.families(member.room().id()),
                member.may(Act.WRITE),
                member.may(Act.ORDER),
                trash.of(member).size(),
                false,
                moved,
                move);
    }

    @GetMapping("/new")
    EditPage blank(Member member, @RequestParam(required = false) @Nullable Integer parent) {
        member.must(Act.WRITE);
        var language = Screen.current().reader().language();
        return forms.of(member, null, Form.of(Draft.of("", language, "", parent, 0)));
    }

    @PostMapping
    ResponseEntity<View> create(Member member, @Validated Draft draft, BindingResult errors) {
        if (member.leave(Act.WRITE) == Leave.NO) throw new NotFound();
        var document = Drafts.document(draft, errors);
        Drafts.check(member, draft, errors);
        var parent = naming.parent(member, draft, errors);
        if (document.filter(body -> !writings.placeable(body, member)).isPresent())
            errors.rejectValue("body", "wiki.unfit.unplaceable");
        if (errors.hasErrors() || document.isEmpty()) return unfit(forms.of(member, null, Form.of(errors)));
        if (!member.may(Act.WRITE)) return collision(forms.of(member, null, late(draft, "wiki.edit.closed")));
        var title = draft.of("").title();
        var audience = draft.wished().orElse(Audience.MEMBERS);
        var above = parent.map(PageLine::id).orElse(member.leave(Act.WRITE) == Leave.PART ? member.part() : null);
        var page = editing.create(title, draft.language(), document.get(), above, audience, member);
        return Redirect.to(after(member, page, draft));
    }

    /// @param colours with any value: its words show which schools have written them
    @GetMapping("/{page}")
    ResponseEntity<View> show(
            Member member, @PathVariable String page, @RequestParam(required = false) @Nullable String colours) {
        if (member.as() != null && member.as() != As.PUPIL) return ResponseEntity.ok(borrowed(member, page));
        var found = reading.see(member, page);
        if (writings.catchUp(found.key(member.room().id()))) found = reading.see(member, page);
        if (!found.address().segment().equals(page))
            return Redirect.movedTo(ShowWords.address(member, found, colours != null));
        return ResponseEntity.ok(showing.of(member, found, colours != null));
    }

    /// @param alone with any value: as a form that one sends, for whom no line is to be had
    @GetMapping("/{page}/edit")
    ResponseEntity<View> edit(
            Member member, @PathVariable String page, @RequestParam(required = false) @Nullable String alone) {
        var found = reading.find(member, page);
        if (!reading.rights(member, found, null).write()) throw new NotFound();
        var key = found.key(member.room().id());
        if (alone != null && member.as() == null) pens.take(key, member);
        var now = writings.current(key);
        var parent = reading.tree(member).holding(found).map(PageLine::number).orElse(null);
        var body = alone == null ? "" : now.body().toJson();
        var form = Form.of(Draft.of(now.title(), now.language(), body, parent, now.version()));
        return ResponseEntity.ok(alone == null ? forms.together(member, found, form) : forms.of(member, found, form));
    }

    /// The form is still open; answered by the page, which tells who else is writing.
    @Quiet
    @PostMapping("/{page}/pen")
    ResponseEntity<View> hold(Member member, @PathVariable String page) {
        var found = reading.find(member, page);
        if (!reading.rights(member, found, null).write()) throw new NotFound();
        pens.take(found.key(member.room().id()), member);
        return Redirect.to(found.path(member.room()));
    }

    @PostMapping("/{page}")
    ResponseEntity<View> update(
            Member member, @PathVariable String page, @Validated Draft draft, BindingResult errors) {
        if (member.leave(Act.WRITE) == Leave.NO) throw new NotFound();
        var there = reading.find(Eyes.of(member), page);
        if (there.isEmpty() && trash.holds(member, page))
            return collision(forms.of(member, null, late(draft, "wiki.edit.trashed")));
        var found = there.orElseThrow(NotFound::new);
        if (draft.onlyNames()) return naming.name(member, found, draft, errors);
        var document = Drafts.document(draft, errors);
        Drafts.check(member, draft, errors);
        var parent = naming.parent(member, draft, errors);
        if (errors.hasErrors() || document.isEmpty()) return unfit(forms.of(member, found, Form.of(errors)));
        if (!reading.rights(member, found, null).write()) {
            var why = member.room().closed() == null ? "wiki.edit.locked" : "wiki.edit.closed";
            return collision(forms.of(member, found, late(draft, why)));
        }
        return switch (editing.save(found, draft.of(document.get().toJson()), member)) {
            case Saving.Saved _ -> Redirect.to(saved(member, found, parent, draft));
            case Saving.Stale(var theirs) -> collision(forms.stale(member, found, draft, theirs, document.get()));
            case Saving.Unplaceable _ -> {
                errors.rejectValue("body", "wiki.unfit.unplaceable");
                yield unfit(forms.of(member, found, Form.of(errors)));
            }
            case Saving.Misfit(var why) -> {
                errors.rejectValue("body", "wiki.unfit." + why.key());
                yield unfit(forms.of(member, found, Form.of(errors)));
            }
        };
    }

    private String saved(Member member, PageLine page, Optional<PageLine> parent, Draft draft) {
        pens.lay(page.key(member.room().id()), member);
        if (member.may(Act.ORDER)) editing.settle(member, page, parent.orElse(null));
        return after(member, reading.find(member, "" + page.number()), draft);
    }

    private ViewPageAs borrowed(Member member, String page) {
        var room = member.room().id();
        var found =
                reading.find(new Eyes(room, true, true, null, true, null), page).orElseThrow(NotFound::new);
        var as = Objects.requireNonNull(member.as());
        return new ViewPageAs(
                member, found, as, reading.shown(member, found, as).orElse(null));
    }

    private static String after(Member member, PageLine page, Draft draft) {
        if ("together".equals(draft.then())) return page.path(member.room(), "edit");
        return page.path(member.room()) + ("propose".equals(draft.then()) ? "#propose" : "");
    }

    private static Form late(Draft draft, String why) {
        return Form.of(draft).with("", jumelage.shell.Texts.text(why));
    }

    private static ResponseEntity<View> unfit(View view) {
        return ResponseEntity.unprocessableContent().body(view);
    }

    private static ResponseEntity<View> collision(View view) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(view);
    }
}
