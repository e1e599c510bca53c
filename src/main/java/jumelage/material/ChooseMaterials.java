package jumelage.material;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// The materials of a room for whoever places some in a text: what an editor must know of each, and the form that sends
/// others.
///
/// @param own those of which the reader may change the words
public record ChooseMaterials(
        Member member,
        List<Folder> folders,
        List<MaterialLine> all,
        Set<UUID> own,
        @Nullable Sending sending) implements View {

    /// The kind of node that shows it.
    String type(MaterialLine line) {
        return line.kind().node();
    }

    String credit(MaterialLine line) {
        return Attribution.of(line.author(member), line.source(), line.school());
    }

    boolean mayTell(MaterialLine line) {
        return own.contains(line.id());
    }

    String size(long bytes) {
        return Sizes.told(bytes);
    }
}
