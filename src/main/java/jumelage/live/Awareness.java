package jumelage.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages of `y-protocols/awareness`.
final class Awareness {
    static final int LARGEST = 1024;
    /// Tells nothing but that somebody is there: browsers take silence for a broken line.
    static final byte[] NOTHING = told(List.of(), Map.of());

    private Awareness() {}

    /// What a browser says of itself.
    ///
    /// @param cursor see [Carets#cursor]
    record Told(@Nullable String cursor) {}

    /// @param own the client that may speak over this line, of itself alone
    /// @return nothing where nothing is said
    static Optional<Told> heard(byte[] update, long own) {
        if (update.length > LARGEST) throw new Refusal(Farewell.REFUSED, "A caret is too large");
        var reading = new Unpacking(update);
        var clients = reading.number();
        if (clients > 1) throw new Refusal(Farewell.REFUSED, "A caret of somebody else");
        if (clients == 0) {
            reading.end();
            return Optional.empty();
        }
        if (reading.number() != own) throw new Refusal(Farewell.REFUSED, "A caret of somebody else");
        reading.number();
        var cursor = Carets.cursor(reading.text());
        reading.end();
        return Optional.of(new Told(cursor));
    }

    /// @param gone with the number of what was told of them last
    static byte[] told(Collection<Attendee> moved, Map<Long, Long> gone) {
        var update = new Packing().number(moved.size() + gone.size());
        for (var one : moved) {
            var state = one.state();
            update.number(one.client()).number(one.clock()).text(state == null ? "null" : state);
        }
        gone.forEach((client, clock) -> update.number(client).number(clock).text("null"));
        return new Packing().number(Wire.AWARENESS).bytes(update.done()).done();
    }
}
