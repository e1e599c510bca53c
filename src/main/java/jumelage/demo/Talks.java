package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jumelage.comment.Anchor;
import jumelage.comment.CommentId;
import jumelage.comment.Commenting;
import jumelage.comment.Margins;
import jumelage.comment.Note;
import jumelage.comment.Outcome;
import jumelage.comment.Settling;
import jumelage.demo.World.Undertaking;
import jumelage.document.Passage;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.shell.TimeOfDay;
import jumelage.writing.Title;
import jumelage.writing.Titles;
import jumelage.writing.Writings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What members of the projects say in the margins of their pages.
@Component
@Order(9)
class Talks implements Chapter {
    private static final int NOON = 12 * 60;
    private static final int BETWEEN = 7;

    private final Cast cast;
    private final Titles titles;
    private final Writings writings;
    private final Margins margins;
    private final Commenting commenting;
    private final Settling settling;

    Talks(Cast cast, Titles titles, Writings writings, Margins margins, Commenting commenting, Settling settling) {
        this.cast = cast;
        this.titles = titles;
        this.writings = writings;
        this.margins = margins;
        this.commenting = commenting;
        this.settling = settling;
    }

    @Override
    public List<Step> steps(World world) {
        return world.projects().stream()
                .filter(one -> !Book.talks(one.key()).isEmpty())
                .map(one -> new Step("talks " + one.key(), now -> hold(one, now)))
                .toList();
    }

    private void hold(Undertaking project, Instant now) {
        var turn = 0;
        for (var talk : Book.talks(project.key())) {
            var first = talk.words().getFirst();
            var page = page(project, talk);
            var passage = passage(page, talk.quote());
            var notes = new ArrayList<CommentId>();
            TimeOfDay.at(
                    hour(now, first, turn++),
                    () -> notes.add(done(commenting.begin(member(project, first.who()), page, passage, first.what()))));
            var note = notes.getFirst();
            for (var word : talk.words().subList(1, talk.words().size())) {
                var by = member(project, word.who());
                TimeOfDay.at(
                        hour(now, word, turn++), () -> done(commenting.answer(by, note(by, page, note), word.what())));
            }
            var settled = talk.settled();
            if (settled == null) continue;
            var by = member(project, settled);
            TimeOfDay.at(hour(now, talk.words().getLast(), turn++), () -> settling.resolve(by, note(by, page, note)));
        }
    }

    private Member member(Undertaking project, String key) {
        return cast.member(project.slug(), key);
    }

    private ItemId page(Undertaking project, Book.Talk talk) {
        var title = Book.pages(project.key()).stream()
                .filter(page -> page.getFirst().key().equals(talk.page()))
                .findFirst()
                .orElseThrow()
                .getLast()
                .title();
        var eyes = Eyes.of(member(project, project.founders().getFirst()));
        return titles.all(eyes, "page").stream()
                .filter(one -> one.title().equals(title))
                .map(Title::key)
                .findFirst()
                .orElseThrow();
    }

    private Anchor passage(ItemId page, String quote) {
        return Passage.of(writings.current(page).body()).stream()
                .filter(one -> one.words().contains(quote))
                .findFirst()
                .map(one -> new Anchor(one.id(), one.words().indexOf(quote), quote, null, null))
                .orElseGet(() -> new Anchor("", 0, quote, null, null));
    }

    private Note note(Member member, ItemId page, CommentId id) {
        return margins.find(member, page, id, writings.current(page).body()).orElseThrow();
    }

    private static CommentId done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var note)) return note;
        throw new IllegalStateException("Not said: " + outcome);
    }

    /// At noon of that day, one after the other.
    private static Instant hour(Instant now, Book.Talk.Word word, int turn) {
        return now.minus(word.days(), DAYS).truncatedTo(DAYS).plus(NOON + turn * BETWEEN, MINUTES);
    }
}
