package jumelage.wiki;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Publishing;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import jumelage.writing.Handing;
import jumelage.writing.Saving;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writing pages. Whether somebody may is asked before.
@Component
public class Editing {
    static final String KIND = "page";

    private final JdbcClient db;
    private final Items items;
    private final Pages pages;
    private final Writings writings;
    private final Publishing publishing;
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
            Publishing publishing,
            Handing handing,
            Ordering ordering,
            Happenings happenings,
            PageNews news,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.pages = pages;
        this.writings = writings;
        this.publishing = publishing;
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
        var room = author.room().id();
        var key = new ItemId(room, Id.next(clock.instant()));
        var item = items.create(key, parent, KIND, audience);
        pages.save(new Page(key, last(item.parent(), room.value()) + 1, false, null, author.id(), 0));
        writings.begin(key, title, language, document, author);
        happenings.tell(room, author.id(), author.school(), Happened.MADE, key.id());
        return PageLine.find(db, Eyes.of(author), item.number()).orElseThrow();
    }

    @Transactional
    public Saving save(PageLine page, jumelage.writing.Draft draft, Member author) {
        var key = page.key(author.room().id());
        var before = writings.current(key).revision();
        var saving = writings.save(key, draft, author);
        tell(saving, before, key, author, Happened.EDITED);
        return saving;
    }

    @Transactional
    Saving restore(PageLine page, int revision, int version, Member author) {
        var key = page.key(author.room().id());
        var before = writings.current(key).revision();
        var saving = writings.restore(key, revision, version, author);
        tell(saving, before, key, author, Happened.RESTORED);
        return saving;
    }

    /// Lets all members read what was for teachers, with its present words.
    @Transactional
    void open(PageLine page, Member by) {
        var key = page.key(by.room().id());
        publishing.openToMembers(key, by);
        writings.save(key, writings.current(key).draft(), by);
    }

    @Transactional
    void narrow(PageLine page, Audience to, Member by) {
        var key = page.key(by.room().id());
        handing.narrow(key, to, by);
        if (to == Audience.TEACHERS) writings.save(key, writings.current(key).draft(), by);
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
        news.changed(key, author);
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
