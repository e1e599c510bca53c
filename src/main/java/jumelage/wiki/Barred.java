package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.util.Optional;
import jumelage.publication.Deciding;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.writing.Handing;
import jumelage.writing.Writings;
import org.springframework.stereotype.Component;

/// Tells teachers, before they write in what their pupils have written, that nobody approves a revision of his own.
@Component
class Barred {
    private final Writings writings;
    private final Handing handing;
    private final Deciding deciding;

    Barred(Writings writings, Handing handing, Deciding deciding) {
        this.writings = writings;
        this.handing = handing;
        this.deciding = deciding;
    }

    /// What to tell whoever writes with others; nothing where it would not concern him.
    String together(Member member, PageLine page) {
        var key = page.key(member.room().id());
        return school(member, key)
                .flatMap(school -> begun(member, key).map(why -> why + " " + then(member, school)))
                .orElse("");
    }

    /// The same for a form, of which each saving is a revision of whoever saves.
    String saving(Member member, PageLine page) {
        return school(member, page.key(member.room().id()))
                .map(school -> text("wiki.barred.saving") + " " + then(member, school))
                .orElse("");
    }

    /// The one whose pupils have written and for which `member` could approve.
    private Optional<SchoolId> school(Member member, ItemId key) {
        return deciding.school(member).filter(school -> handing.asks(key, school));
    }

    private Optional<String> begun(Member member, ItemId key) {
        var author = writings.begun(key);
        if (author.isEmpty()) return Optional.of(text("wiki.barred.first"));
        return author.filter(member.id()::equals).map(_ -> text("wiki.barred.begun"));
    }

    private String then(Member member, SchoolId school) {
        return text(deciding.alone(member, school) ? "wiki.barred.alone" : "wiki.barred.other");
    }
}
