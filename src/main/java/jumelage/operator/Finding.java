package jumelage.operator;

import java.util.List;
import jumelage.material.Sizes;
import jumelage.shell.Texts;

/// What was looked at, and how it stands.
///
/// @param facts what its sentence tells: numbers, names, [Bytes]
public record Finding(String about, State state, List<Object> facts) {
    public enum State {
        FINE,
        WATCH,
        BROKEN
    }

    record Bytes(long count) {
        @Override
        public String toString() {
            return Sizes.told(count);
        }
    }

    static Finding of(String about, State state, Object... facts) {
        return new Finding(about, state, List.of(facts));
    }

    boolean broken() {
        return state == State.BROKEN;
    }

    public String name() {
        return Texts.text("operator.health." + about);
    }

    public String sentence() {
        var words = facts.stream()
                .map(fact -> fact instanceof Bytes bytes ? bytes.toString() : fact)
                .toArray();
        return Texts.text("operator.health." + about + "." + state.name().toLowerCase(java.util.Locale.ROOT), words);
    }
}
