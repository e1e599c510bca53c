package jumelage.demo;

import java.time.Instant;

/// A part of the demo world that is made as a whole or not at all.
///
/// @param name by which is kept that it is done
record Step(String name, Work work) {

    interface Work {
        /// @param now the present, before which everything has happened
        void make(Instant now);
    }
}
