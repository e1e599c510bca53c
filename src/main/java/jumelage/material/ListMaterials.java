package jumelage.material;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// The materials of a room, or of one of its folders.
///
/// @param used how many bytes the room holds
/// @param sending the form of further ones, for whoever may send them
/// @param arrived what has just come
public record ListMaterials(
        Member member,
        List<Folder> folders,
        @Nullable Folder folder,
        List<MaterialLine> all,
        long used,
        long limit,
        int inTrash,
        @Nullable Sending sending,
        Form making,
        Form renaming,
        Arrived arrived)
        implements View {

    List<MaterialLine> shown() {
        return all.stream()
                .filter(line -> folder == null || Objects.equals(line.folder(), folder.id()))
                .toList();
    }

    long in(Folder one) {
        return all.stream()
                .filter(line -> Objects.equals(line.folder(), one.id()))
                .count();
    }

    /// Whether the reader may name the open folder anew, or take it away.
    boolean shelving() {
        return folder != null && member.may(Act.ORDER) && member.as() == null;
    }

    /// The name of the open folder as a form, unless one was sent that did not fit.
    Form name() {
        return folder == null || !renaming.values().isEmpty()
                ? renaming
                : new Form(Map.of("name", List.of(folder.name())), Map.of());
    }

    List<MaterialLine> wordless() {
        return all.stream().filter(line -> !line.ready()).toList();
    }

    String size(long bytes) {
        return Sizes.told(bytes);
    }
}
