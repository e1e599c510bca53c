package jumelage.material;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jumelage.document.FileSize;
import jumelage.room.Member;
import jumelage.shell.Screen;
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

    /// By whom it is, and where it comes from, as far as a text has room for it.
    String credit(MaterialLine line) {
        var author = author(line);
        var credit = line.source().isEmpty() || author.isEmpty()
                ? author + line.source()
                : text("material.choose.credit", author, line.source());
        return credit.length() > 200 ? credit.substring(0, 199) + "…" : credit;
    }

    /// Heads of school are not told how pupils are called, and an author may be one.
    String author(MaterialLine line) {
        return member.toldPupilsNames() ? line.author() : "";
    }

    boolean mayTell(MaterialLine line) {
        return own.contains(line.id());
    }

    String size(long bytes) {
        return FileSize.of(bytes, Screen.current().reader().language());
    }
}
