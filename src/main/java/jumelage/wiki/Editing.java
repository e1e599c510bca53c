package jumelage.wiki;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import jumelage.writing.Hand;
import jumelage.writing.Handing;
import jumelage.writing.Saving;
import jumelage.writing.StepClosed;
import jumelage.writing.Suggestions;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writing pages. Whether somebody may is asked before.
@Component
public class Editing {
    static final String KIND = "page";
    /// Once its text is locked by the first try, nobody is faster.
    private static final int TRIES = 3;

    private final JdbcClient db;
    private final Items items;
    private final Pages pages;
    private final Writings writings;
    private final Suggestions suggestions;
    private final Handing handing;
    private final Ordering ordering;
    private final Happenings happenings;
    private final PageNews news;
    private final Clock clock;

    Editing(
            JdbcClient db,
            Items items,
            Pages pages,
            Writings writings,
            Suggestions suggestions,
            Handing handing,
            Ordering ordering,
            Happenings happenings,
            PageNews news,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.pages = pages;
        this.writings = writings;
        this.suggestions = suggestions;
        this.handing = handing;
        this.ordering = ordering;
        this.happenings = happenings;
        this.news = news;
        this.clock = clock;
    }

    /// @param parent the page that holds it; none for the top
    @Transactional
    public PageLine create(
            String title, String language, Document document, @Nullable UUID parent, Audience audience, Member author) {
        return create(title, language, document, parent, audience, null, author);
    }

    /// @param original the page that it is to say in another language
    @Transactional
    PageLine create(
            String title,
            String language,
            Document document,
            @Nullable UUID parent,
            Audience audience,
            @Nullable UUID original,
            Member author) {
        var room = author.room().id();
        var key = new ItemId(room, Id.next(clock.instant()));
        var item = items.create(key, parent, KIND, audience);
        pages.save(new Page(key, last(item.parent(), room.value()) + 1, false, original, author.id(), 0));
        writings.begin(key, title, language, document, author);
        suggestions.bind(key, document.suggestions(), author.id());
        happenings.tell(room, author.id(), author.school(), Happened.MADE, key.id());
        return PageLine.find(db, Eyes.of(author), item.number()).orElseThrow();
    }

    @Transactional
    public Saving save(PageLine page, jumelage.writing.Draft draft, Member author) {
        return save(page.key(author.room().id()), draft, author);
    }

    @Transactional
    Saving save(ItemId key, jumelage.writing.Draft draft, Member author) {
        var before = writings.settle(key).revision();
        var saving = writings.save(key, draft, author);
        if (saving instanceof Saving.Saved(var now))
            suggestions.bind(key, now.body().suggestions(), author.id());
        tell(saving, before, key, author, Happened.EDITED);
        return saving;
    }

    /// Gives a page another title and language, and leaves its text as it is by now.
    ///
    /// @return stale if it is called otherwise than the draft began with
    @Transactional
    Saving name(PageLine page, Draft draft, Member author) {
        var key = page.key(author.room().id());
        for (var again = 0; ; again++) {
            var now = writings.current(key);
            if (draft.overtaken(now.title(), now.language(), now.version())) return new Saving.Stale(now);
            var saving = save(page, draft.of(now.body().toJson(), now.version()), author);
            if (again == TRIES || !(saving instanceof Saving.Stale)) return saving;
        }
    }

    @Transactional
    public Saving restore(PageLine page, int revision, int version, Member author) {
        var key = page.key(author.room().id());
        var before = writings.settle(key).revision();
        var saving = writings.restore(key, revision, version, author);
        tell(saving, before, key, author, Happened.RESTORED);
        return saving;
    }

    /// Lets all members read what was for teachers, with its present words.
    @Transactional
    void open(PageLine page, Member by) {
        handing.open(page.key(by.room().id()), by);
    }

    @Transactional
    void narrow(PageLine page, Audience to, Member by) {
        handing.narrow(page.key(by.room().id()), to, by);
    }

    /// Puts `page` into `parent` (none: to the top) if it is not there; where that cannot be, it stays.
    @Transactional
    void settle(Member member, PageLine page, @Nullable PageLine parent) {
        var now = parent == null ? null : parent.id();
        if (!Objects.equals(page.parent(), now)) ordering.into(member, page, parent);
    }

    /// @param version of the page as it was shown
    /// @return false if it was locked, unlocked or moved since
    @Transactional
    boolean lock(PageLine page, boolean locked, int version, Member by) {
        var found = pages.findById(page.key(by.room().id())).orElseThrow(NotFound::new);
        if (found.version() != version) return false;
        pages.save(found.locked(locked));
        items.changed(found.key().room());
        return true;
    }

    @Transactional
    void trash(PageLine page, Member by) {
        items.trash(page.key(by.room().id()), by.id());
    }

    @Transactional
    void takeBack(PageLine page, Member by) {
        var key = page.key(by.room().id());
        items.restore(key);
        happenings.tell(key.room(), by.id(), by.school(), Happened.RETURNED, key.id());
    }

    /// Saves of one sitting are one revision and are told once.
    private void tell(Saving saving, int before, ItemId key, Member author, String what) {
        if (saving instanceof Saving.Saved(var now) && now.revision() > before) told(key, author, what);
    }

    private void told(ItemId key, Member author, String what) {
        happenings.tell(key.room(), author.id(), author.school(), what, key.id());
        news.changed(key, List.of(author.id()));
    }

    /// What several wrote together is told once, when they have come to an end with it.
    @EventListener
    void on(StepClosed closed) {
        var key = closed.document();
        if (closed.hands().isEmpty() || pages.findById(key).isEmpty()) return;
        var first = closed.hands().getFirst();
        happenings.tell(key.room(), first.person(), first.school(), Happened.EDITED, key.id());
        news.changed(key, closed.hands().stream().map(Hand::person).toList());
    }

    private int last(@Nullable UUID parent, UUID room) {
        return db.sql("""
                select coalesce(max(p.place), -1) from wiki.page p
                  join publication.item i on i.room_id = p.room_id and i.id = p.id
                 where i.room_id = :room and i.parent is not distinct from cast(:parent as uuid)
                """)
                .param("room", room)
                .param("parent", parent)
                .query(Integer.class)
                .single();
    }
}
