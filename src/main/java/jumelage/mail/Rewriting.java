package jumelage.mail;

import java.time.Instant;

/// Filled by the module whose letters say, when they leave, what is true then: for those given to
/// [Outbox#postRenewed].
public interface Rewriting {

    /// What becomes of a letter that is about to leave.
    sealed interface Rewritten {
        /// It reads so now, for its receiver's present address.
        ///
        /// @param language in which it is written
        record Now(Letter letter, String language) implements Rewritten {}

        /// It waits.
        record Later(Instant until) implements Rewritten {}

        /// There is nothing to say any more.
        record Never() implements Rewritten {}
    }

    Rewritten anew(LetterId letter);

    /// `letter` will not be tried any more. It may be said again of the same letter.
    void givenUp(LetterId letter);
}
