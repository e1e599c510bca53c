package jumelage.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.account.PersonId;
import jumelage.document.Document;
import jumelage.document.ShortIds;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import jumelage.writing.Byline;
import jumelage.writing.Playing;
import jumelage.writing.Reel;
import jumelage.writing.Shot;
import jumelage.yjs.Doc;
import jumelage.yjs.Struck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Plays the journal of a document back. One at a time on a node: whoever writes now goes first.
@Component
class Projector implements Playing {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REMEMBERED_BYTES = 16 << 20;
    /// So many updates lie between two states that are remembered on the way.
    private static final int LEAP = 10_000;
    /// More pieces nobody reads.
    private static final int MOST_STRUCK = 200;

    final ReentrantLock playing = new ReentrantLock(true);
    private final JdbcClient db;
    private final Footage footage;
    private final Shelf shelf;
    private final TransactionTemplate moment;
    private final Clock clock;
    private final int days;
    private final ShortIds ids = new ShortIds(new SecureRandom());
    /// Whoever goes from one step to another does not begin anew.
    private final Cache<Place, byte[]> states = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((Place _, byte[] state) -> state.length)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    private record Place(ItemId key, int epoch, long seq) {
        boolean liesIn(ItemId document, Footage.Base base, long last) {
            return key.equals(document) && epoch == base.epoch() && seq > base.baseSeq() && seq <= last;
        }
    }

    /// @param days for which what was typed and deleted can be played back
    Projector(
            JdbcClient db,
            Footage footage,
            Shelf shelf,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${JUMELAGE_PLAY_BACK_DAYS:30}") int days) {
        this.db = db;
        this.footage = footage;
        this.shelf = shelf;
        this.clock = clock;
        this.days = days;
        // else the journal could be squashed, or begun anew, between its steps and what one of them brought
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    @Override
    public Optional<Reel> play(ItemId key, int step) {
        if (!comesToPlay()) return Optional.empty();
        try {
            return Optional.of(Objects.requireNonNull(moment.execute(_ -> reel(key, step))));
        } finally {
            playing.unlock();
        }
    }

    private boolean comesToPlay() {
        try {
            return playing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reel reel(ItemId key, int step) {
        var base = footage.base(key);
        if (base.isEmpty()) return new Reel(List.of(), days, null, null);
        var strokes = footage.strokes(key, base.get(), clock.instant().minus(Duration.ofDays(days)), Strokes.MOST);
        var stretches = strokes.stretches();
        var number = Math.clamp(step, 1, Math.max(1, stretches.size()));
        return new Reel(
                told(key.room(), stretches),
                days,
                strokes.cut(),
                stretches.isEmpty() ? null : shot(key, base.get(), number, stretches.get(number - 1)));
    }

    private List<Reel.Stretch> told(RoomId room, List<Stretches.Stretch> stretches) {
        var people = stretches.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet());
        var by = by(room, people);
        return stretches.stream()
                .map(one -> new Reel.Stretch(
                        one.from(),
                        one.to(),
                        one.people().stream()
                                .flatMap(person -> Stream.ofNullable(by.get(person)))
                                .toList()))
                .toList();
    }

    private Shot shot(ItemId key, Footage.Base base, int number, Stretches.Stretch stretch) {
        var doc = doc(key, base, stretch.after());
        var before = body(doc);
        var struck = new Struck(doc);
        footage.updates(
                key,
                base.epoch(),
                stretch.after(),
                stretch.last(),
                rows -> rows.forEach(row -> struck.applying(row.bytes())));
        remember(key, base.epoch(), stretch.last(), doc);
        var words = struck.words().stream().filter(one -> !one.text().isBlank()).toList();
        return new Shot(number, before, body(doc), struck(key, words), struck.more() || words.size() > MOST_STRUCK);
    }

    /// The document as it was after an update.
    private Doc doc(ItemId key, Footage.Base base, long seq) {
        var near = nearest(key, base, seq);
        var from = near.map(state -> state.getKey().seq()).orElse(base.baseSeq());
        var doc = Kept.doc(near.map(Map.Entry::getValue).orElse(base.base()));
        footage.updates(key, base.epoch(), from, seq, rows -> {
            Footage.apply(doc, rows);
            var last = rows.getLast().seq();
            if ((rows.getFirst().seq() - 1) / LEAP < last / LEAP) remember(key, base.epoch(), last, doc);
        });
        return doc;
    }

    private Optional<Map.Entry<Place, byte[]>> nearest(ItemId key, Footage.Base base, long seq) {
        return states.asMap().entrySet().stream()
                .filter(state -> state.getKey().liesIn(key, base, seq))
                .max(Comparator.comparingLong(state -> state.getKey().seq()));
    }

    private void remember(ItemId key, int epoch, long seq, Doc doc) {
        states.put(new Place(key, epoch, seq), doc.state());
    }

    private Document body(Doc doc) {
        return Reading.of(doc, _ -> Optional.empty(), ids).body();
    }

    private List<Shot.Struck> struck(ItemId key, List<Struck.Words> words) {
        if (words.isEmpty()) return List.of();
        var authors = shelf.authors(key);
        var by = by(key.room(), authors.values().stream().map(Author::person).collect(Collectors.toSet()));
        return words.stream()
                .limit(MOST_STRUCK)
                .flatMap(one -> Optional.ofNullable(authors.get(one.client()))
                        .map(author -> by.get(author.person()))
                        .map(who -> new Shot.Struck(who, Document.sound(one.text())))
                        .stream())
                .toList();
    }

    /// People by their ids, with their schools in the room.
    private Map<PersonId, Byline> by(RoomId room, Collection<PersonId> people) {
        if (people.isEmpty()) return Map.of();
        return db.sql("""
                select w.id as person, w.name, m.school, s.town, p.weave, w.kind = 'PUPIL' as pupil
                  from account.person w
                  left join room.member m on m.room_id = :room and m.person = w.id
                  left join school.school s on s.id = m.school
                  left join room.partner p on p.room_id = :room and p.school = m.school
                 where w.id in (:people)
                """).param("room", room).param("people", people).query(Byline.class).list().stream()
                .collect(Collectors.toMap(Byline::person, Function.identity()));
    }
}
