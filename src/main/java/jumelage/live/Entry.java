package jumelage.live;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What waits to be written into the journal.
///
/// @param number of the update among those of its place
/// @param tidied whether some of it is not of the place
/// @param bound clients that write for the first time
/// @param suggested ids of suggestions that came for the first time
/// @param since when it waits
record Entry(
        Sheet sheet,
        Place place,
        long number,
        byte[] update,
        boolean tidied,
        List<Author> bound,
        Set<String> suggested,
        Instant since) {}
