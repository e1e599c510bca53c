package jumelage.writing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.document.ShortIds;
import jumelage.document.Shown;
import jumelage.document.Unfit;
import jumelage.material.Captioned;
import jumelage.material.Replaced;
import jumelage.material.Showings;
import jumelage.material.Subtitles;
import jumelage.publication.Audience;
import jumelage.publication.Finding;
import jumelage.publication.Item;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Documents and their history, which only grows. Whether somebody may write is asked before, by the owner of the item.
@Component
public class Writings {
    /// Saves of one author, one after the other within this time, are one revision.
    static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Items items;
    private final Proposals proposals;
    private final Finding finding;
    private final Showings showings;
    private final Subtitles subtitles;
    private final List<Locks> locks;
    private final Clock clock;
    private final ShortIds ids = new ShortIds(new SecureRandom());

    Writings(
            JdbcClient db,
            Items items,
            Proposals proposals,
            Finding finding,
            Showings showings,
            Subtitles subtitles,
            List<Locks> locks,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.proposals = proposals;
        this.finding = finding;
        this.showings = showings;
        this.subtitles = subtitles;
        this.locks = locks;
        this.clock = clock;
    }

    /// Whether `author` may show all that `body` shows in the room.
    public boolean placeable(Document body, Member author) {
        return showings.unplaceable(author, body.shown()).isEmpty();
    }

    private static Set<Shown> added(Document body, Document before) {
        var added = new LinkedHashSet<>(body.shown());
        added.removeAll(before.shown());
        return added;
    }

    /// What was placed a moment ago comes with the captions that it has now.
    private Document captioned(ItemId key, Document body, Set<Shown> added) {
        var materials = added.stream().map(Shown::material).collect(Collectors.toSet());
        var now = body;
        for (var spoken : subtitles.of(key.room(), materials).entrySet())
            now = now.captioned(spoken.getKey(), spoken.getValue());
        return now;
    }

    /// The first words of an item that was made a moment ago; they are its first revision.
    ///
    /// @throws NotFound if it shows what is not [#placeable]
    @Transactional
    public Written begin(ItemId key, String title, String language, Document body, Member author) {
        var item = items.lock(key);
        if (!placeable(body, author)) throw new NotFound();
        var named = captioned(key, body, body.shown()).withIds(ids);
        db.sql("""
                insert into writing.document (room_id, id, title, language, body, editor, edited, revision, version)
                values (:room, :id, :title, :language, cast(:body as jsonb), :editor, :now, 1, 0)
                """)
                .param("room", key.room())
                .param("id", key.id())
                .param("title", title)
                .param("language", language)
                .param("body", named.toJson())
                .param("editor", author.id())
                .param("now", clock.instant())
                .update();
        var now = current(key);
        record(now, item, author, null);
        return now;
    }

    /// Keeps what was typed, unless somebody else has saved since.
    @Transactional
    public Saving save(ItemId key, Draft draft, Member author) {
        return switch (draft.document()) {
            case Unfit why -> new Saving.Misfit(why);
            case Document body -> {
                var added = added(body, current(key).body());
                if (!showings.unplaceable(author, added).isEmpty()) yield new Saving.Unplaceable();
                var whole = captioned(key, body, added);
                yield save(key, draft.title(), draft.language(), whole, draft.version(), author, null);
            }
        };
    }

    /// Brings the words of an earlier revision back, as a new one.
    ///
    /// @throws NotFound if there is none that `author` may read
    @Transactional
    public Saving restore(ItemId key, int number, int version, Member author) {
        var earlier = revision(key, number, author).orElseThrow(NotFound::new);
        return save(key, earlier.title(), earlier.language(), earlier.body(), version, author, number);
    }

    /// Whoever replaces a file changes what shows it; what was approved goes on showing the one before.
    @EventListener
    void on(Replaced replaced) {
        var material = new ItemId(replaced.by().room().id(), replaced.before().material());
        for (var key : showings.inside(material, replaced.before().file()))
            revise(key, body -> body.replacing(replaced.before(), replaced.now()), replaced.by());
    }

    /// As for a file that was replaced.
    @EventListener
    void on(Captioned captioned) {
        for (var key : showings.inside(new ItemId(captioned.by().room().id(), captioned.material())))
            revise(key, body -> body.captioned(captioned.material(), captioned.captions()), captioned.by());
    }

    /// What shows a file may be no document, or one in which `by` may not write: it keeps what it shows.
    private void revise(ItemId key, UnaryOperator<Document> change, Member by) {
        items.lock(key);
        if (find(key).isEmpty() || locks.stream().anyMatch(lock -> lock.shut(key, by))) return;
        var now = current(key);
        save(key, now.title(), now.language(), change.apply(now.body()), now.version(), by, null);
    }

    public Optional<Written> find(ItemId key) {
        return db.sql("select * from writing.document where room_id = ? and id = ?")
                .params(key.room(), key.id())
                .query(Rows::written)
                .optional();
    }

    /// @throws NotFound if there is none
    public Written current(ItemId key) {
        return find(key).orElseThrow(NotFound::new);
    }

    public Optional<Revision> revision(ItemId key, int number) {
        return db.sql("select * from writing.revision where room_id = ? and document = ? and number = ?")
                .params(key.room(), key.id(), number)
                .query(Rows::revision)
                .optional();
    }

    /// The revision, if it was written for `reader` too.
    public Optional<Revision> revision(ItemId key, int number, Member reader) {
        return revision(key, number)
                .filter(found -> reader.may(Act.SEE_MEMBERS))
                .filter(found -> found.audience() != Audience.TEACHERS || reader.may(Act.SEE_TEACHERS));
    }

    /// The revisions that were written for `reader` too, the latest first.
    public List<Step> history(ItemId key, Member reader) {
        if (!reader.may(Act.SEE_MEMBERS)) return List.of();
        return db.sql("""
                select r.number, r.title, r.language, r.author, w.name, r.school, s.town, p.weave, r.pupil, r.made,
                       r.edited, r.audience, r.restored_from
                  from writing.revision r
                  join account.person w on w.id = r.author
                  left join school.school s on s.id = r.school
                  left join room.partner p on p.room_id = r.room_id and p.school = r.school
                 where r.room_id = :room and r.document = :id and (:teacher or r.audience <> 'TEACHERS')
                 order by r.number desc
                """)
                .param("room", key.room())
                .param("id", key.id())
                .param("teacher", reader.may(Act.SEE_TEACHERS))
                .query(Step.class)
                .list();
    }

    private Saving save(
            ItemId key,
            String title,
            String language,
            Document body,
            int version,
            Member author,
            @Nullable Integer restoredFrom) {
        var item = items.lock(key);
        var now = current(key);
        var last = revision(key, now.revision()).orElseThrow();
        var same = now.title().equals(title)
                && now.language().equals(language)
                && now.body().readsLike(body);
        if (same && last.audience() == item.audience().inside()) return new Saving.Saved(now);
        if (now.version() != version) return new Saving.Stale(now);
        var at = clock.instant();
        var goesOn = restoredFrom == null && goesOn(last, item, author.id(), at);
        update(now, title, language, body.withIds(ids), author.id(), at, goesOn ? now.revision() : now.revision() + 1);
        var written = current(key);
        if (goesOn) amend(written, item);
        else record(written, item, author, restoredFrom);
        return new Saving.Saved(written);
    }

    private boolean goesOn(Revision last, Item item, PersonId author, Instant at) {
        return last.author().equals(author)
                && last.restoredFrom() == null
                && last.audience() == item.audience().inside()
                && last.made().plus(ONE_SITTING).isAfter(at)
                && !proposals.handedOver(item.key(), last.number());
    }

    private void update(
            Written now, String title, String language, Document body, PersonId editor, Instant at, int revision) {
        db.sql("""
                update writing.document set title = :title, language = :language, body = cast(:body as jsonb),
                       editor = :editor, edited = :at, revision = :revision, version = version + 1
                 where room_id = :room and id = :id
                """)
                .param("title", title)
                .param("language", language)
                .param("body", body.toJson())
                .param("editor", editor)
                .param("at", at)
                .param("revision", revision)
                .param("room", now.key().room())
                .param("id", now.key().id())
                .update();
    }

    private void record(Written now, Item item, Member author, @Nullable Integer restoredFrom) {
        db.sql("""
                insert into writing.revision (room_id, document, number, title, language, body, author, school, pupil,
                                              made, edited, audience, restored_from)
                select room_id, id, revision, title, language, body, editor, cast(:school as uuid), :pupil,
                       edited, edited, :audience, cast(:restored as int)
                  from writing.document where room_id = :room and id = :id
                """)
                .param("school", author.school())
                .param("pupil", author.role().pupil())
                .param("audience", item.audience().inside())
                .param("restored", restoredFrom)
                .param("room", now.key().room())
                .param("id", now.key().id())
                .update();
        index(now, item);
    }

    private void amend(Written now, Item item) {
        db.sql("""
                update writing.revision r set title = d.title, language = d.language, body = d.body, edited = d.edited
                  from writing.document d
                 where r.room_id = :room and r.document = :id and d.room_id = :room and d.id = :id
                   and r.number = d.revision
                """).param("room", now.key().room()).param("id", now.key().id()).update();
        index(now, item);
    }

    private void index(Written now, Item item) {
        showings.show(now.key(), false, now.body().shown());
        var words = PlainText.of(now.body()).text();
        finding.index(now.key(), false, item.audience().inside(), now.language(), now.title(), words);
    }
}
