package jumelage.translation;

import java.util.Locale;
import jumelage.document.Unfit;

/// What came of a wish about one block.
sealed interface Outcome {

    record Done() implements Outcome {}

    /// Why nothing was changed; what was typed is still with the one who typed it.
    enum Refused implements Outcome {
        /// The block is no longer there.
        GONE,
        /// Somebody else has written in it meanwhile.
        OVERTAKEN,
        /// The source says something else than it did.
        SOURCE_CHANGED,
        /// Somebody suggests changes in it.
        SUGGESTED,
        /// One may not write here now.
        SHUT,
        /// A title needs a word, and not too many.
        UNTITLED,
        /// It shows files that its writer may not show.
        UNPLACEABLE,
        /// Somebody has typed something where a machine is to write.
        TYPED;

        /// The last part of the key of the sentence that says so.
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether something has happened meanwhile.
        boolean late() {
            return this != UNTITLED && this != UNPLACEABLE && this != TYPED;
        }
    }

    /// The machine has said nothing.
    record Undrafted(MachineFailed.Why why) implements Outcome {}

    record Misfit(Unfit why) implements Outcome {}
}
