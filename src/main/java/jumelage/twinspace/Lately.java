package jumelage.twinspace;

import gg.jte.Content;
import java.time.Instant;
import java.util.function.Function;
import jumelage.shell.Fragment;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// Something of lately, written once for all who see the same: for those to whom it is new, and for the others.
public record Lately(Instant at, Fragment fresh, Fragment known) {

    /// @param line what shows it, given whether it is new to the reader
    static Lately of(Instant at, Function<Boolean, View> line) {
        return new Lately(at, Fragment.of(line.apply(true)), Fragment.of(line.apply(false)));
    }

    /// @param before when the reader was here before
    boolean freshSince(@Nullable Instant before) {
        return before != null && at.isAfter(before);
    }

    public Content since(@Nullable Instant before) {
        return freshSince(before) ? fresh : known;
    }
}
