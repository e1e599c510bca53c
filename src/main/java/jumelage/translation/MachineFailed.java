package jumelage.translation;

import java.util.Locale;

/// The machine has not translated.
class MachineFailed extends Exception {
    enum Why {
        /// It does not answer, or not in time.
        SILENT,
        /// It has too much to do.
        BUSY,
        /// It does not take our key.
        REFUSED,
        /// It does not go from the one language to the other.
        PAIR,
        /// It takes no text that long.
        LONG,
        /// It says what we do not understand.
        BROKEN;

        /// The last part of the key of the sentence that says so.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Why why;

    MachineFailed(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
