package jumelage.writing;

import java.time.Instant;
import java.util.List;
import jumelage.room.Room;
import jumelage.shell.Script;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// A page as the whole world reads it.
///
/// @param html made by our own renderer
/// @param legend of the schools that can be told apart in it; none where they are not
/// @param others the same in other languages, as far as everybody may read it
/// @param unchecked whether a machine has translated some of it and nobody has checked that
/// @param published when it was approved
/// @param agreed how many schools have agreed to it
public record ShowPublicPage(
        Room room,
        Title page,
        String address,
        String html,
        @Nullable Legend legend,
        List<Title> others,
        boolean unchecked,
        Around around,
        List<Credit> credits,
        @Nullable Instant published,
        int agreed)
        implements View {
    static final String COLOURED = "?colours=true";

    public String direction() {
        return Script.direction(page.language());
    }

    public String to(Title other) {
        return PageAddress.of(other.number(), other.title()).outside(room);
    }
}
