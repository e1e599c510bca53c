package jumelage.translation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.document.Segment;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Memory;
import jumelage.room.Rooms;
import jumelage.translation.MachineFailed.Why;
import jumelage.writing.Title;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Lets the machine say first what nobody has said yet, for the one who has asked for it and with his rights.
@Component
class Drafting {
    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);
    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Machine machine;
    private final Allowances allowances;
    private final Versions versions;
    private final Translating translating;
    private final Drafts drafts;
    private final Rooms rooms;
    private final People people;
    private final Members members;
    private final Memory memory;
    private volatile boolean closing;

    Drafting(
            Machine machine,
            Allowances allowances,
            Versions versions,
            Translating translating,
            Drafts drafts,
            Rooms rooms,
            People people,
            Members members,
            Memory memory) {
        this.machine = machine;
        this.allowances = allowances;
        this.versions = versions;
        this.translating = translating;
        this.drafts = drafts;
        this.rooms = rooms;
        this.people = people;
        this.members = members;
        this.memory = memory;
    }

    @EventListener
    void on(ContextClosedEvent closed) {
        closing = true;
    }

    /// Whether `member` may ask for a draft of `version`.
    boolean offered(ItemId version, Member member) {
        return machine.there() && allowances.allowed(version.room()) && translating.writes(version, member);
    }

    /// Has one block drafted, in place of what stands there.
    Outcome one(Title version, Words wish, Member by) {
        var sides = versions.sides(version.key(), by);
        var piece = versions.pieces(version.key(), by).stream()
                .filter(one -> one.block().equals(wish.block()))
                .findFirst();
        if (sides.isEmpty() || piece.isEmpty() || piece.get().source() == null) return Outcome.Refused.GONE;
        if (!piece.get().was().equals(wish.was())) return Outcome.Refused.OVERTAKEN;
        if (!wish.typed().isBlank()
                && !wish.typed().strip().equals(piece.get().text().strip())) return Outcome.Refused.TYPED;
        try {
            var said = machine.translate(
                    texts(piece.get()), sides.get().from(), sides.get().to());
            return translating.draft(version.key(), words(piece.get(), said), by);
        } catch (MachineFailed failed) {
            return new Outcome.Undrafted(failed.why());
        }
    }

    /// Has all drafted that is not translated yet; it goes on when the one who has asked has left.
    void all(Title version, Member by) {
        var missing = (int) missing(version.key(), by).count();
        if (missing > 0 && drafts.begin(version.key(), missing, by.id())) afterwards(() -> run(version.key(), by.id()));
    }

    private static void afterwards(Runnable work) {
        Runnable start = () -> Thread.ofVirtual().name("draft by machine").start(work);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) start.run();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    start.run();
                }
            });
    }

    void run(ItemId version, PersonId person) {
        try {
            drafts.end(version, drafted(version, person));
        } catch (RuntimeException failed) {
            LOG.warn("A draft by machine has ended early: {}", failed.getClass().getSimpleName());
            drafts.end(version, Why.BROKEN);
        } finally {
            memory.forget(version.room());
        }
    }

    /// @return why not all of it
    private @Nullable Why drafted(ItemId version, PersonId person) {
        var tried = new HashSet<String>();
        var done = 0;
        while (!closing) {
            // what he may do now, and what is missing now
            var member = member(version, person).filter(one -> offered(version, one));
            if (member.isEmpty()) return Why.REFUSED;
            var sides = versions.sides(version, member.get());
            var next = missing(version, member.get())
                    .filter(piece -> !tried.contains(piece.block()))
                    .findFirst();
            if (sides.isEmpty() || next.isEmpty()) return null;
            tried.add(next.get().block());
            try {
                var said = patiently(texts(next.get()), sides.get());
                if (translating.draft(version, words(next.get(), said), member.get()) instanceof Outcome.Done) done++;
            } catch (MachineFailed failed) {
                // a passage that is too long for it does not keep it from the others
                if (failed.why() != Why.LONG) return failed.why();
            }
            drafts.goOn(version, done);
            memory.forget(version.room());
        }
        return Why.SILENT;
    }

    private List<String> patiently(List<String> texts, Versions.Languages sides) throws MachineFailed {
        for (var round = 1; ; round++)
            try {
                return machine.translate(texts, sides.from(), sides.to());
            } catch (MachineFailed failed) {
                if (failed.why() != Why.BUSY || round == TRIES || closing) throw failed;
                pause();
            }
    }

    private static void pause() throws MachineFailed {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MachineFailed(Why.SILENT);
        }
    }

    private Optional<Member> member(ItemId version, PersonId person) {
        return rooms.findById(version.room())
                .flatMap(room -> people.findById(person).flatMap(one -> members.as(room, one)));
    }

    private Stream<Piece> missing(ItemId version, Member member) {
        return versions.pieces(version, member).stream().filter(piece -> piece.missing() && !piece.suggested());
    }

    /// What is to be said: the words, the description of what is shown, or both.
    private static List<String> texts(Piece piece) {
        return piece.source() instanceof Segment source
                ? Stream.of(source.text().strip(), source.label())
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }

    private static Words words(Piece piece, List<String> said) {
        var caption = piece.source() instanceof Segment source && !source.text().isBlank();
        var label = piece.source() instanceof Segment source && !source.label().isBlank() ? said.getLast() : "";
        return new Words(piece.block(), piece.was(), piece.sourceWas(), caption ? said.getFirst() : "", label, "save");
    }
}
