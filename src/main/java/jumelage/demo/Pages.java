package jumelage.demo;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.demo.World.Undertaking;
import jumelage.document.Document;
import jumelage.document.Markup;
import jumelage.document.Segments;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Room;
import jumelage.shell.TimeOfDay;
import jumelage.wiki.Editing;
import jumelage.wiki.PageLine;
import jumelage.wiki.Versioning;
import jumelage.writing.Saving;
import jumelage.writing.Writings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the members of the projects have written, one after the other, and what they have shown to others.
@Component
@Order(7)
class Pages implements Chapter {
    private final Cast cast;
    private final Editing editing;
    private final Writings writings;
    private final Approvals approvals;
    private final Shelves shelves;
    private final Versioning versioning;
    private final Together together;

    Pages(
            Cast cast,
            Editing editing,
            Writings writings,
            Approvals approvals,
            Shelves shelves,
            Versioning versioning,
            Together together) {
        this.cast = cast;
        this.editing = editing;
        this.writings = writings;
        this.approvals = approvals;
        this.shelves = shelves;
        this.versioning = versioning;
        this.together = together;
    }

    @Override
    public List<Step> steps(World world) {
        return world.projects().stream()
                .filter(Undertaking::open)
                .map(one -> new Step("pages " + one.key(), now -> new Notebook(one, now).fill()))
                .toList();
    }

    private class Notebook {
        private final Undertaking project;
        private final Room room;
        private final Instant now;
        private final List<List<Sheet>> sheets;
        private final Lessons lessons;
        private final Map<String, Book.Script> scripts;
        private final Map<String, Composing> composing = new HashMap<>();
        private final Map<String, PageLine> pages = new HashMap<>();

        Notebook(Undertaking project, Instant now) {
            this.project = project;
            this.room = cast.room(project.slug());
            this.now = now;
            this.sheets = Book.pages(project.key());
            this.lessons = new Lessons(now, sheets, Book.news(project.key()));
            this.scripts = Book.scripts(project.key());
        }

        /// First all pages, then their links to one another, in the same sitting.
        void fill() {
            for (var page = 0; page < sheets.size(); page++) {
                var first = sheets.get(page).getFirst();
                TimeOfDay.at(lessons.began(page), () -> pages.put(first.key(), begin(first)));
            }
            for (var page = 0; page < sheets.size(); page++) {
                var first = sheets.get(page).getFirst();
                var text = composing.get(first.key());
                if (text == null) TimeOfDay.at(lessons.began(page).plus(5, MINUTES), () -> save(first));
                else together.write(key(first), text, now, who -> cast.member(project.slug(), who));
            }
            for (var page = 0; page < sheets.size(); page++) goOn(page);
        }

        private void goOn(int page) {
            var first = sheets.get(page).getFirst();
            var last = sheets.get(page).getLast();
            letOut(first, lessons.lately(first, lessons.began(page).plus(30, HOURS)));
            var written = lessons.began(page);
            for (var later : sheets.get(page).subList(1, sheets.get(page).size())) {
                var next = 2 + page % 5 - sheets.get(page).indexOf(later);
                written = lessons.of(later, page).orElse(lessons.lately(later, lessons.ago(next, page)));
                TimeOfDay.at(written, () -> save(later));
                letOut(later, written.plus(30, HOURS));
            }
            if (!first.approved() && !last.approved() && last.goesOut())
                TimeOfDay.at(written.plus(2, HOURS), () -> approvals.some(project, last, key(last)));
        }

        private void letOut(Sheet sheet, Instant at) {
            if (sheet.approved() && sheet.goesOut()) TimeOfDay.at(at, () -> approvals.all(project, sheet, key(sheet)));
        }

        private PageLine begin(Sheet sheet) {
            var author = member(sheet);
            var parent = sheet.parent().map(above -> page(above).id()).orElse(null);
            var audience = sheet.audience().equals("teachers") ? Audience.TEACHERS : Audience.MEMBERS;
            if (sheet.original().isPresent())
                return versioning.make(page(sheet.original().get()), sheet.title(), sheet.language(), author);
            return editing.create(sheet.title(), sheet.language(), first(sheet), parent, audience, author);
        }

        private Document first(Sheet sheet) {
            var text = markup(member(sheet)).document(sheet.text());
            var script = scripts.get(sheet.key());
            if (script == null) return text;
            var begun = new Composing(text, script);
            composing.put(sheet.key(), begun);
            return begun.now();
        }

        private void save(Sheet sheet) {
            var draft = new jumelage.writing.Draft(
                    sheet.title(),
                    sheet.language(),
                    named(sheet).toJson(),
                    writings.current(key(sheet)).version());
            if (!(editing.save(page(sheet.key()), draft, member(sheet)) instanceof Saving.Saved))
                throw new IllegalStateException("Not saved: " + sheet.key());
        }

        /// Where it has the same blocks as what it comes after, or says in another language, they are the same for
        /// whoever compares them.
        private Document named(Sheet sheet) {
            var text = markup(member(sheet)).document(sheet.text());
            var like =
                    writings.current(key(sheet.original().orElse(sheet.key()))).body();
            return Segments.named(text, like);
        }

        private Markup markup(Member author) {
            return new Markup(
                    key -> Optional.ofNullable(pages.get(key)).map(PageLine::id),
                    key -> shelves.exhibit(project, key, author));
        }

        private Member member(Sheet sheet) {
            return cast.member(project.slug(), sheet.author());
        }

        private ItemId key(Sheet sheet) {
            return key(sheet.key());
        }

        private ItemId key(String key) {
            return new ItemId(room.id(), page(key).id());
        }

        private PageLine page(String key) {
            return Optional.ofNullable(pages.get(key)).orElseThrow();
        }
    }
}
