package jumelage.writing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.document.Authorship;
import jumelage.document.Difference;
import jumelage.document.Document;
import jumelage.document.ShortIds;
import jumelage.document.Shown;
import jumelage.document.Unfit;
import jumelage.material.Captioned;
import jumelage.material.Replaced;
import jumelage.material.Showings;
import jumelage.material.Subtitles;
import jumelage.publication.Audience;
import jumelage.publication.Item;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Memory;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Revisions revisions;
    private final Hands hands;
    private final Showings showings;
    private final Subtitles subtitles;
    private final List<Locks> locks;
    /// Asked for late: where documents live, they are kept here.
    private final ObjectProvider<Living> living;
    private final Memory memory;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ShortIds ids = new ShortIds(new SecureRandom());

    Writings(
            JdbcClient db,
            Items items,
            Proposals proposals,
            Revisions revisions,
            Hands hands,
            Showings showings,
            Subtitles subtitles,
            List<Locks> locks,
            ObjectProvider<Living> living,
            Memory memory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.proposals = proposals;
        this.revisions = revisions;
        this.hands = hands;
        this.showings = showings;
        this.subtitles = subtitles;
        this.locks = locks;
        this.living = living;
        this.memory = memory;
        this.events = events;
        this.clock = clock;
    }

    /// Whether `author` may show all that `body` shows in the room.
    public boolean placeable(Document body, Member author) {
        return showings.unplaceable(author, body.shown()).isEmpty();
    }

    /// Whether `author` may show these files in the room.
    public boolean placeable(Set<Shown> shown, Member author) {
        return showings.unplaceable(author, shown).isEmpty();
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
        var wording = new Wording(
                title,
                language,
                named,
                Authorship.NONE.after(Document.empty(), named, author.id().value()));
        revisions.begin(key, wording, author.id(), clock.instant());
        var now = current(key);
        var hand = hand(author, Document.empty(), named);
        revisions.record(now, item, hand, false, null);
        hands.add(key, now.revision(), List.of(hand));
        return now;
    }

    /// Keeps what was typed, unless somebody else has saved since.
    @Transactional
    public Saving save(ItemId key, Draft draft, Member author) {
        return switch (draft.document()) {
            case Unfit why -> new Saving.Misfit(why);
            case Document body -> {
                var added = added(body, settle(key).body());
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
        settle(key);
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
        var now = settle(key);
        save(key, now.title(), now.language(), change.apply(now.body()), now.version(), by, null);
    }

    /// What is being written now is kept first.
    ///
    /// @return the document with it
    /// @throws NotFound if there is none
    @Transactional
    public Written settle(ItemId key) {
        items.lock(key);
        living.orderedStream().forEach(one -> one.settle(key));
        return current(key);
    }

    /// What was written before must not come back from where the document lives.
    /// What is written together at this moment stands where it is read.
    ///
    /// @return whether anything is new in it
    public boolean catchUp(ItemId key) {
        return living.orderedStream().anyMatch(one -> one.catchUp(key));
    }

    void renew(ItemId key, Member by) {
        living.orderedStream().forEach(one -> one.renew(key, by));
    }

    /// Keeps what several people are writing, within the revision that is open; if none is, or it was handed over or
    /// written for others, a new one is. Nothing happens if it reads as before.
    ///
    /// @param body with the ids of its blocks
    /// @param hands who has written since it was kept the last time; the first one is the author of a new revision
    @Transactional
    public void keep(ItemId key, Document body, Authorship authorship, Collection<Hand> hands) {
        var item = items.lock(key);
        var now = current(key);
        if (now.body().readsLike(body)) return;
        var last = revisions.find(key, now.revision()).orElseThrow();
        // words without a hand are nobody's to lose: they are his who was the last
        var all = hands.isEmpty()
                ? List.of(new Hand(last.author(), last.school(), last.pupil(), Set.of()))
                : List.copyOf(hands);
        var first = all.getFirst();
        var at = clock.instant();
        var wording = new Wording(now.title(), now.language(), body, authorship);
        if (isOpenFor(item, last)) {
            revisions.update(key, wording, first.person(), at, last.number());
            revisions.amend(current(key), item);
            this.hands.add(key, last.number(), all);
        } else {
            close(key);
            revisions.update(key, wording, first.person(), at, last.number() + 1);
            revisions.record(current(key), item, first, true, null);
            this.hands.add(key, last.number() + 1, all);
        }
        events.publishEvent(new Reworded(now, current(key), all));
        memory.forget(key.room());
    }

    private boolean isOpenFor(Item item, Revision last) {
        return revisions.open(item.key()).filter(open -> open == last.number()).isPresent()
                && last.audience() == item.audience().inside()
                && !proposals.handedOver(item.key(), last.number());
    }

    /// The author of the revision to which what is written together is added; none where the next change begins one.
    public Optional<PersonId> begun(ItemId key) {
        return revisions
                .find(key, current(key).revision())
                .filter(last -> isOpenFor(items.get(key), last))
                .map(Revision::author);
    }

    /// Whoever wrote together has come to an end: what comes next is a revision of its own.
    @Transactional
    public void close(ItemId key) {
        items.lock(key);
        revisions.open(key).ifPresent(number -> {
            revisions.close(key, number);
            events.publishEvent(new StepClosed(key, number, hands.of(key, number)));
        });
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
        return revisions.find(key, number);
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
        return Step.of(db, key, reader.may(Act.SEE_TEACHERS));
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
        close(key);
        var named = body.withIds(ids);
        var wording = new Wording(title, language, named, authorship(now, named, author, restoredFrom));
        var hand = hand(author, now.body(), named);
        var number = goesOn ? now.revision() : now.revision() + 1;
        revisions.update(key, wording, author.id(), at, number);
        var written = current(key);
        if (goesOn) revisions.amend(written, item);
        else revisions.record(written, item, hand, false, restoredFrom);
        hands.add(key, number, List.of(hand));
        if (!now.body().readsLike(named)) living.orderedStream().forEach(one -> one.replace(key, named, author));
        events.publishEvent(Reworded.of(now, written, author));
        return new Saving.Saved(written);
    }

    private static Hand hand(Member author, Document before, Document now) {
        return new Hand(
                author.id(),
                author.school(),
                author.role().pupil(),
                Difference.between(before, now).blocks());
    }

    /// Words that come back are those of the people who wrote them.
    private Authorship authorship(Written before, Document now, Member author, @Nullable Integer restoredFrom) {
        return restoredFrom != null
                ? revisions.authorship(before.key(), restoredFrom)
                : revisions
                        .authorship(before.key(), before.revision())
                        .after(before.body(), now, author.id().value());
    }

    private boolean goesOn(Revision last, Item item, PersonId author, Instant at) {
        return last.author().equals(author)
                && last.restoredFrom() == null
                && last.audience() == item.audience().inside()
                && last.made().plus(ONE_SITTING).isAfter(at)
                && revisions.open(item.key()).isEmpty()
                && hands.of(item.key(), last.number()).size() == 1
                && !proposals.handedOver(item.key(), last.number());
    }
}
