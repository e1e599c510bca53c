package jumelage.wiki;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody is writing in a page.
///
/// @param since when he has its form open; none for whoever writes it together with others
public record Pen(Who who, @Nullable Instant since) {

    /// A class that writes is told in one sentence.
    static Crew together(List<Pen> pens) {
        return new Crew(
                pens.stream().filter(pen -> pen.since == null).map(Pen::who).toList());
    }
}
