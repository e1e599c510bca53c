package jumelage.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jumelage.document.Shown;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.yjs.Updates;
import org.jspecify.annotations.Nullable;

/// A document that is open on this node, with all who have it open here.
final class Sheet {
    private final ItemId key;
    private final Desk desk;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Manuscript manuscript;
    private final Set<Place> places = new LinkedHashSet<>();
    private final Progress progress = new Progress();
    private final Unsent news = new Unsent();
    private final Freshness freshness;
    /// None before it is opened.
    private volatile int epoch;
    /// All updates up to this one are in the document.
    private volatile long seq;

    private volatile long weight;
    private volatile boolean over;

    Sheet(ItemId key, Desk desk, Clock clock) {
        this.key = key;
        this.desk = desk;
        this.clock = clock;
        this.freshness = new Freshness(clock.instant());
    }

    ItemId key() {
        return key;
    }

    int epoch() {
        return epoch;
    }

    long seq() {
        return seq;
    }

    /// Bytes of its state.
    long weight() {
        return weight;
    }

    boolean opened() {
        return epoch > 0;
    }

    boolean over() {
        return over;
    }

    Freshness freshness() {
        return freshness;
    }

    /// @return none if it is over, and another is to be opened
    Optional<Seat> join(Scribe scribe, Line line) {
        return locked(() -> {
            if (over) return Optional.empty();
            var open = open();
            if (scribe.epoch() != 0 && scribe.epoch() != epoch)
                throw new Refusal(Farewell.OLD_EPOCH, "It has another epoch");
            if (open.foreign(scribe.client(), scribe.member().id(), this::scribes))
                throw new Refusal(Farewell.REFUSED, "Somebody else writes as this client");
            var place = new Place(this, scribe, line);
            places.add(place);
            freshness.filled();
            return Optional.of(place);
        });
    }

    private Manuscript open() {
        var open = manuscript;
        if (open != null) return open;
        try {
            var opened = desk.open(key);
            manuscript = open = new Manuscript(opened);
            seq = opened.seq();
            weight = opened.weight();
            epoch = opened.epoch();
            return open;
        } finally {
            over = open == null;
        }
    }

    void welcome(Place place, byte[] stateVector) {
        alone(() -> {
            var open = here(place);
            var missing = open.missing(stateVector);
            var has = open.stateVector();
            place.awaits();
            progress.whenKept(() -> {
                if (places.contains(place)) place.answer(missing, has);
            });
        });
    }

    void write(Place place, byte[] update) {
        var number = locked(() -> {
            here(place);
            return place.next();
        });
        var answer = locked(() -> take(place, number, update, false));
        // without the lock: it asks the database
        var sure = answer instanceof Manuscript.Answer.Unknown;
        if (sure) {
            desk.look(this);
            answer = locked(() -> take(place, number, update, true));
        }
        if (answer instanceof Manuscript.Answer.Showing(var files)) {
            mayShow(place, files);
            alone(() -> place.may(files));
            locked(() -> take(place, number, update, sure));
        }
    }

    private void mayShow(Place place, Set<Shown> files) {
        if (!desk.placeable(files, place.scribe().member()))
            throw new Refusal(Farewell.REFUSED, "It shows what its writer may not show");
    }

    private Manuscript.Answer take(Place place, long number, byte[] update, boolean sure) {
        var open = here(place);
        try {
            var answer = open.take(update, sure, place.scribe(), place.may(), this::scribes);
            switch (answer) {
                case Manuscript.Answer.TooEarly _ -> park(place, number, update, sure);
                case Manuscript.Answer.Taken taken -> {
                    give(place, number, taken);
                    unpark(place, false);
                }
                case Manuscript.Answer.Showing _, Manuscript.Answer.Unknown _ -> {}
            }
            return answer;
        } finally {
            if (open.spoilt()) spoilt(place);
        }
    }

    private void park(Place place, long number, byte[] update, boolean sure) {
        place.park(number, update, clock.instant());
        if (!sure) desk.lookAgain(this);
    }

    private void give(Place place, long number, Manuscript.Answer.Taken taken) {
        if (Updates.nothing(taken.news())) {
            progress.whenKept(() -> {
                place.kept(number);
                if (places.contains(place)) place.tell();
            });
            return;
        }
        progress.given();
        weight += taken.news().length;
        desk.journal(new Entry(
                this, place, number, taken.news(), taken.tidied(), taken.bound(), taken.suggested(), clock.instant()));
    }

    /// @param sure whether all is here that was kept when it came
    private void unpark(Place place, boolean sure) {
        for (var later : place.unpark()) {
            var answer = take(place, later.number(), later.update(), sure);
            if (answer instanceof Manuscript.Answer.Unknown) park(place, later.number(), later.update(), sure);
            if (answer instanceof Manuscript.Answer.Showing(var files)) {
                mayShow(place, files);
                place.may(files);
                take(place, later.number(), later.update(), sure);
            }
        }
    }

    /// After these of its updates, and all before, are kept.
    ///
    /// @param last of their numbers; -1 if others came between that are not known here
    /// @param suggested who has made the suggestions that are new
    void kept(List<Entry> entries, long last, Map<String, Member> suggested) {
        alone(() -> {
            if (over) return;
            if (last >= 0) seq = Math.max(seq, last);
            else desk.lookAgain(this);
            for (var entry : entries) {
                add(entry.update(), entry.tidied() ? null : entry.place());
                entry.place().kept(entry.number());
            }
            freshness.changed(entries.size(), clock.instant());
            if (!suggested.isEmpty())
                for (var place : places)
                    place.news(Suggested.news(suggested, place.scribe().member()));
            progress.kept(entries.size());
        });
    }

    /// @param by none where nobody has all of it
    private void add(byte[] update, @Nullable Place by) {
        if (news.isEmpty()) desk.hasNews(this);
        news.add(update, by);
    }

    /// Sends on what is kept and was not sent before, and tells whoever wrote it.
    void tick() {
        alone(() -> {
            if (over || news.isEmpty()) return;
            news.send(places);
            places.forEach(Place::tell);
        });
    }

    /// Whether it is open, and has not all that there is.
    boolean behind(int itsEpoch, long last) {
        return !over && opened() && (epoch != itsEpoch || seq < last);
    }

    /// Whether something of somebody waits for what comes before it.
    boolean waits() {
        return locked(() -> places.stream().anyMatch(place -> place.waitsSince(Instant.MAX)));
    }

    /// Takes what other nodes have kept.
    ///
    /// @param rows all after some that it has
    void takeIn(List<Row> rows, Collection<Author> authors) {
        alone(() -> {
            var open = manuscript;
            if (over || open == null) return;
            open.know(authors);
            try {
                for (var row : rows) takeIn(open, row);
            } catch (Refusal _) {
                end(Farewell.LATER);
            }
            if (open.spoilt()) end(Farewell.LATER);
            for (var place : List.copyOf(places)) retry(place);
        });
    }

    private void takeIn(Manuscript open, Row row) {
        if (row.seq() <= seq) return;
        if (row.seq() > seq + 1) throw new Refusal(Farewell.LATER, "Something between is gone");
        var more = open.takeIn(row.bytes());
        if (!Updates.nothing(more)) add(more, null);
        seq = row.seq();
    }

    private void retry(Place place) {
        try {
            unpark(place, true);
        } catch (Refusal refusal) {
            leave(place);
            place.close(refusal.farewell());
        }
    }

    void leave(Place place) {
        alone(() -> {
            if (!places.remove(place)) return;
            place.tell();
            if (places.isEmpty()) freshness.emptied(clock.instant());
        });
    }

    boolean settled(Place place) {
        return locked(place::allKept);
    }

    /// Ends all lines; whoever comes again opens it anew.
    void end(Farewell why) {
        alone(() -> {
            over = true;
            progress.giveUp();
            news.clear();
            var all = List.copyOf(places);
            places.clear();
            all.forEach(place -> {
                place.tell();
                place.close(why);
            });
        });
        desk.over(this);
    }

    /// What it holds of one can never be kept.
    void refuse(Place place) {
        place.close(Farewell.REFUSED);
        spoilt(place);
    }

    /// @param by whose update has done it; he learns of it in another way
    private void spoilt(Place by) {
        leave(by);
        end(Farewell.LATER);
    }

    /// Lets those come again of whom something has waited too long for what comes before it.
    void hurry(Instant now) {
        alone(() -> {
            for (var place : List.copyOf(places))
                if (place.waitsSince(now.minus(Bounds.PATIENCE))) {
                    leave(place);
                    place.close(Farewell.LATER);
                }
        });
    }

    /// Whether nobody has been here for a while and all is kept; then it is over.
    boolean lapse(Instant now) {
        return freshness.lapsed(now) && lapse();
    }

    /// Whether nobody is here and all is kept; then it is over.
    boolean lapse() {
        var lapsed = locked(() -> {
            if (over || !opened() || !places.isEmpty() || !progress.allKept()) return false;
            over = true;
            return true;
        });
        if (lapsed) desk.over(this);
        return lapsed;
    }

    private List<Scribe> scribes() {
        return places.stream().map(Place::scribe).toList();
    }

    private Manuscript here(Place place) {
        var open = manuscript;
        if (over || open == null || !places.contains(place)) throw new Refusal(Farewell.LATER, "The seat is given up");
        return open;
    }

    private void alone(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
