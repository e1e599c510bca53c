package jumelage.live;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/// What is said over one line, from its first message to its last.
final class Talk {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);
    /// Nobody types so fast; what was written without a network comes at once.
    private static final int MESSAGES = 60;

    private static final int MESSAGES_AT_ONCE = 300;
    /// A browser asks seldom who has written, and each time the house looks it up.
    private static final int LOOKS_AT_ONCE = 10;

    private static final int BYTES = 256 << 10;
    private static final int BYTES_AT_ONCE = 6 << 20;
    /// What a piece of a message costs, however small it is.
    private static final int PIECE = 16;

    private static final long SILENCE = TimeUnit.SECONDS.toNanos(14);
    private static final long ASKED = TimeUnit.SECONDS.toNanos(60);
    private static final long UNASKED = TimeUnit.SECONDS.toNanos(120);
    private static final long UNHEARD = TimeUnit.SECONDS.toNanos(25);
    private static final long LOST = TimeUnit.SECONDS.toNanos(60);
    private static final long SEEN = TimeUnit.SECONDS.toNanos(20);

    private final Entrant entrant;
    private final House house;
    private final Talks talks;
    private final OpenLine line;
    private final LongSupplier nanos;
    private final Pieces pieces = new Pieces();
    private final Pace messages;
    private final Pace bytes;
    private final Pace looks;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private @Nullable Seat seat;
    private boolean over;
    private volatile long heard;
    private volatile long asked;
    private long seen;

    Talk(Entrant entrant, House house, Talks talks, Outlet outlet) {
        this.entrant = entrant;
        this.house = house;
        this.talks = talks;
        this.nanos = house.nanos();
        this.line = new OpenLine(outlet, house.senders(), nanos);
        this.messages = new Pace(MESSAGES, MESSAGES_AT_ONCE, nanos);
        this.bytes = new Pace(BYTES, BYTES_AT_ONCE, nanos);
        this.looks = new Pace(1, LOOKS_AT_ONCE, nanos);
        this.heard = nanos.getAsLong();
        this.asked = heard;
        this.seen = heard;
    }

    Entrant entrant() {
        return entrant;
    }

    private long client() {
        return entrant.scribe().client();
    }

    void begin() {
        safely(() -> {
            if (!entrant.current()) throw new Refusal(Farewell.OLD_SCHEMA, "A page of before");
            talks.enter(this);
            var joined = house.seating().join(entrant.document(), entrant.scribe(), line);
            if (!sits(joined)) joined.leave();
            else {
                var me = Attendee.here(client(), Present.of(entrant.member()), line);
                line.open(house.presence().come(entrant.document(), me, joined.epoch()));
                // he may have gone meanwhile
                if (seat() == null) house.presence().leave(entrant.document(), client(), line);
            }
        });
    }

    private synchronized boolean sits(Seat joined) {
        if (!over) seat = joined;
        return !over;
    }

    private synchronized @Nullable Seat seat() {
        return seat;
    }

    /// Takes what has arrived, which may be a part of a message.
    void hear(ByteBuffer piece, boolean last) {
        heard = nanos.getAsLong();
        var now = seat();
        if (now == null) return;
        safely(() -> {
            bytes.take(piece.remaining() + PIECE);
            var message = pieces.add(piece, last);
            if (message == null) return;
            messages.take(1);
            read(new Unpacking(message), now);
        });
    }

    private void read(Unpacking message, Seat at) {
        var kind = message.number();
        if (kind == Wire.SYNC) sync(message, at);
        else if (kind == Wire.AWARENESS) {
            var update = message.bytes();
            message.end();
            Awareness.heard(update, client())
                    .ifPresent(told -> house.presence().move(entrant.document(), client(), line, told.cursor()));
        } else if (kind == Wire.AUTHORS) {
            message.end();
            looks.take(1);
            line.send(house.writers().of(entrant.document(), entrant.member()));
        } else throw new Refusal(Farewell.REFUSED, "A message of no known kind");
    }

    private void sync(Unpacking message, Seat at) {
        var kind = message.number();
        var content = message.bytes();
        message.end();
        if (kind == Wire.STATE_VECTOR) at.welcome(content);
        else if (kind == Wire.MISSING) at.write(content);
        else if (kind == Wire.UPDATE) {
            isThere();
            at.write(content);
        } else throw new Refusal(Farewell.REFUSED, "A message of no known kind");
    }

    /// Whoever writes is there; a page that is only open is not.
    private void isThere() {
        var now = nanos.getAsLong();
        if (now - seen < SEEN) return;
        if (entrant.session().seen().isEmpty()) throw new Refusal(Farewell.SIGNED_OUT, "The session has ended");
        seen = now;
    }

    /// The browser has answered, not the page.
    void isAlive() {
        heard = nanos.getAsLong();
    }

    /// Nothing but bytes is spoken here.
    void refuse() {
        end(Farewell.REFUSED);
    }

    /// Comes round every few seconds. Never waits.
    void round() {
        var now = nanos.getAsLong();
        if (now - heard > LOST) end(Farewell.TOO_SLOW);
        else if (now - heard > UNHEARD) line.ping();
        if (now - line.sent() > SILENCE) line.send(Awareness.NOTHING);
        if (now - asked > ASKED) talks.ask(this);
    }

    /// Whether it is not waiting already to be asked again.
    boolean waits() {
        return waiting.compareAndSet(false, true);
    }

    /// Asks again whether he may.
    void ask() {
        waiting.set(false);
        if (seat() == null) return;
        safely(() -> {
            var answer = answer();
            if (answer == null) return;
            switch (answer) {
                case Rights.MayNot(var why) -> throw new Refusal(why, "May no longer");
                case Rights.May(var member) -> goesOn(member);
            }
        });
    }

    /// None while nobody can be asked, for a moment.
    private Rights.@Nullable Answer answer() {
        try {
            return house.rights().ask(entrant.session(), entrant.document());
        } catch (NestedRuntimeException _) {
            if (nanos.getAsLong() - asked > UNASKED) throw new Refusal(Farewell.LATER, "Nobody can be asked");
            return null;
        }
    }

    private void goesOn(Member member) {
        if (!Rights.same(entrant.member(), member)) throw new Refusal(Farewell.LATER, "Is another now");
        house.presence().called(entrant.document(), client(), line, Present.of(member));
        asked = nanos.getAsLong();
    }

    /// Whether all that was written is kept.
    boolean settled() {
        var now = seat();
        return now == null || now.settled();
    }

    /// Whether the browser has yet to be told that it ends, or something else.
    boolean lasts() {
        return line.lasts();
    }

    /// Ends it; who had it is told why.
    void end(Farewell why) {
        leave();
        line.close(why);
    }

    /// The browser has gone.
    void over() {
        line.cut();
        leave();
    }

    private void leave() {
        Seat left;
        synchronized (this) {
            left = seat;
            seat = null;
            over = true;
        }
        house.presence().leave(entrant.document(), client(), line);
        talks.left(this);
        if (left != null) left.leave();
    }

    private void safely(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            LOG.info("A line ends: {} ({})", refusal.farewell(), refusal.getMessage());
            end(refusal.farewell());
        } catch (RuntimeException e) {
            LOG.error("A line broke", e);
            end(Farewell.LATER);
        }
    }
}
