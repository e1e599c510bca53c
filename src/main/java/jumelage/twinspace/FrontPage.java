package jumelage.twinspace;

import java.util.List;
import jumelage.room.Happening;
import org.jspecify.annotations.Nullable;

/// What stands on a front page for all who see the same of the room.
///
/// @param head nothing until founders or administrators have said something
/// @param updates the latest
/// @param map of the schools, written once for all these readers, as `months`
/// @param form for whoever may write one
public record FrontPage(
        @Nullable Front head,
        List<UpdateLine> updates,
        @Nullable UpdateForm form,
        String map,
        String months) {

    /// Whether that somebody has said something can be read above what is new.
    boolean tells(Happening happening) {
        return happening.what().equals(Posting.POSTED)
                && updates.stream().anyMatch(line -> line.id().equals(happening.subject()));
    }
}
