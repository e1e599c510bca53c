package jumelage.twinspace;

import java.util.List;
import java.util.stream.Stream;
import jumelage.shell.Fragment;
import org.jspecify.annotations.Nullable;

/// What stands on a front page for all who see the same of the room: nothing in it depends on the one who reads.
///
/// @param head nothing until founders or administrators have said something
/// @param updates the latest
/// @param news what has happened and does not stand among the updates
/// @param fields of the form of an update, for whoever may write one
/// @param map of the schools
public record FrontPage(
        @Nullable Front head,
        List<Lately> updates,
        List<Lately> news,
        @Nullable Fragment fields,
        Fragment map,
        Fragment months) {
    private static final int AT_ONCE = 8;

    /// What stands there at once; the rest is folded away.
    public List<Lately> latest() {
        return news.subList(0, Math.min(AT_ONCE, news.size()));
    }

    public List<Lately> earlier() {
        return news.subList(latest().size(), news.size());
    }

    Stream<Lately> lately() {
        return Stream.concat(updates.stream(), news.stream());
    }
}
