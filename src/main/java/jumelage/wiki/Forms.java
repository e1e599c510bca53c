package jumelage.wiki;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jumelage.document.Document;
import jumelage.document.Shown;
import jumelage.document.Source;
import jumelage.material.Weights;
import jumelage.room.Act;
import jumelage.room.Lights;
import jumelage.room.Member;
import jumelage.school.Languages;
import jumelage.shell.Form;
import jumelage.writing.Suggestion;
import jumelage.writing.Suggestions;
import jumelage.writing.Writings;
import jumelage.writing.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form in which pages are written.
@Component
class Forms {
    private final Reading reading;
    private final Writings writings;
    private final Suggestions suggestions;
    private final Pens pens;
    private final Lights lights;
    private final Weights weights;
    private final Barred barred;
    private final Clock clock;

    Forms(
            Reading reading,
            Writings writings,
            Suggestions suggestions,
            Pens pens,
            Lights lights,
            Weights weights,
            Barred barred,
            Clock clock) {
        this.reading = reading;
        this.writings = writings;
        this.suggestions = suggestions;
        this.pens = pens;
        this.lights = lights;
        this.weights = weights;
        this.barred = barred;
        this.clock = clock;
    }

    /// @param page none for a new one
    EditPage of(Member member, @Nullable PageLine page, Form form) {
        return of(member, page, form, null);
    }

    /// What was typed, beside what somebody else has saved meanwhile; saving it again puts it above that.
    EditPage stale(Member member, PageLine page, Draft draft, Written theirs, Document mine) {
        var latest = writings.history(theirs.key(), member).getFirst();
        var collision = new Collision(
                Crew.of(latest),
                theirs.edited(),
                theirs.revision(),
                theirs.title(),
                theirs.language(),
                reading.html(member, reading.tree(member), theirs.language(), theirs.body()),
                reading.html(member, reading.difference(member, theirs.body(), mine)));
        var again = draft.after(theirs.version(), mine.toJson());
        return of(member, page, Form.of(again), collision);
    }

    /// The page as several write it; `form` holds its title and place.
    WriteTogether together(Member member, PageLine page, Form form) {
        var tree = reading.tree(member);
        var now = writings.current(page.key(member.room().id()));
        return new WriteTogether(
                member,
                form,
                page,
                member.may(Act.ORDER) ? possible(tree, page) : List.of(),
                Languages.options(),
                Editor.of(member, others(tree, page), files(member, now.body()), suggestions.latest(now.key(), member)),
                reading.readership(member),
                weight(member, tree, page),
                barred.together(member, page),
                pens.others(now.key(), member));
    }

    private EditPage of(Member member, @Nullable PageLine page, Form form, @Nullable Collision collision) {
        var tree = reading.tree(member);
        var text = Document.parse(form.value("body")) instanceof Document document ? document : Document.empty();
        return new EditPage(
                member,
                form,
                page,
                page == null || member.may(Act.ORDER) ? possible(tree, page) : List.of(),
                Languages.options(),
                Editor.of(member, others(tree, page), files(member, text), suggested(member, page, text)),
                reading.readership(member),
                page == null && member.may(Act.SEE_TEACHERS),
                collision,
                weight(member, tree, page),
                page == null ? "" : barred.saving(member, page),
                page == null ? List.of() : pens.others(page.key(member.room().id()), member),
                form.wrong() || collision != null ? clock.millis() : 0);
    }

    /// As it is kept: an empty page for a new one.
    private Weight weight(Member member, Tree tree, @Nullable PageLine page) {
        var light = lights.of(member);
        var sparing = lights.sparing(member);
        if (page == null || light.ceiling() == null) return Weight.of("", 0, light, sparing);
        var now = writings.current(page.key(member.room().id()));
        var pictures = weights.bytes(member.room().id(), now.body().shown(), sparing);
        return Weight.of(reading.html(member, tree, now.language(), now.body()), pictures, light, sparing);
    }

    private static List<PageLine> others(Tree tree, @Nullable PageLine page) {
        return tree.inOrder().stream()
                .filter(other -> page == null || !other.id().equals(page.id()))
                .toList();
    }

    private Map<Shown, Source> files(Member member, Document text) {
        var sources = reading.sources(member, text);
        var files = new HashMap<Shown, Source>();
        for (var shown : text.shown()) sources.apply(shown).ifPresent(source -> files.put(shown, source));
        return files;
    }

    private List<Suggestion> suggested(Member member, @Nullable PageLine page, Document text) {
        return page == null ? List.of() : suggestions.of(page.key(member.room().id()), text.suggestions(), member);
    }

    private static List<PageLine> possible(Tree tree, @Nullable PageLine page) {
        return tree.inOrder().stream()
                .filter(other -> page == null || !tree.within(other, page))
                .filter(other -> tree.trail(other).size() + 1 < Tree.DEEPEST)
                .toList();
    }
}
