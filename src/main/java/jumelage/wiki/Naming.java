package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.util.Optional;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import jumelage.writing.Saving;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/// How a page is called and where it lies, changed beside its text, which others may be writing.
@Component
class Naming {
    private final Reading reading;
    private final Editing editing;
    private final Forms forms;

    Naming(Reading reading, Editing editing, Forms forms) {
        this.reading = reading;
        this.editing = editing;
        this.forms = forms;
    }

    ResponseEntity<View> name(Member member, PageLine page, Draft draft, BindingResult errors) {
        Drafts.check(member, draft, errors);
        var parent = parent(member, draft, errors);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(forms.together(member, page, Form.of(errors)));
        if (!reading.rights(member, page, null).write())
            return collision(
                    member, page, draft, member.room().closed() == null ? "wiki.edit.locked" : "wiki.edit.closed");
        if (editing.name(page, draft, member) instanceof Saving.Stale(var now)) {
            var again = draft.after(now.title(), now.language());
            return collision(member, reading.find(member, "" + page.number()), again, "wiki.name.stale");
        }
        if (member.may(Act.ORDER)) editing.settle(member, page, parent.orElse(null));
        return Redirect.to(page.path(member.room(), "edit"));
    }

    /// The page that shall hold it; none for the top.
    Optional<PageLine> parent(Member member, Draft draft, BindingResult errors) {
        if (draft.atTheTop()) return Optional.empty();
        var parent = PageAddress.read(String.valueOf(draft.parent()))
                .flatMap(address -> reading.find(Eyes.of(member), address.segment()));
        if (parent.isEmpty()) errors.rejectValue("parent", "wiki.edit.parent.unknown");
        return parent;
    }

    private ResponseEntity<View> collision(Member member, PageLine page, Draft draft, String why) {
        var form = Form.of(draft).with("", text(why, page.title()));
        return ResponseEntity.status(HttpStatus.CONFLICT).body(forms.together(member, page, form));
    }
}
