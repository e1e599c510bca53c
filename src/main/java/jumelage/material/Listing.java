package jumelage.material;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.Partner;
import jumelage.shell.Form;
import jumelage.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of a room's materials, with the forms beside it.
@Component
class Listing {
    private final JdbcClient db;
    private final Taking taking;
    private final Trash trash;
    private final Limits limits;
    private final Editing editing;

    Listing(JdbcClient db, Taking taking, Trash trash, Limits limits, Editing editing) {
        this.db = db;
        this.taking = taking;
        this.trash = trash;
        this.limits = limits;
        this.editing = editing;
    }

    ListMaterials of(Member member, @Nullable String folder, Collection<String> arrived) {
        return of(member, folder, blank(folder), Form.EMPTY, Form.EMPTY, arrived);
    }

    /// @param sending the form of files, as it was sent
    /// @param arrived those of them that have come nevertheless
    ListMaterials sending(Member member, @Nullable String folder, Form sending, Collection<String> arrived) {
        return of(member, folder, sending, Form.EMPTY, Form.EMPTY, arrived);
    }

    /// @param making the form of a folder, as it was sent
    ListMaterials making(Member member, Form making) {
        return of(member, null, blank(null), making, Form.EMPTY, List.of());
    }

    /// @param renaming the form of the new name, as it was sent
    ListMaterials renaming(Member member, Folder folder, Form renaming) {
        var id = folder.id().toString();
        return of(member, id, blank(id), Form.EMPTY, renaming, List.of());
    }

    private ListMaterials of(
            Member member,
            @Nullable String folder,
            Form sending,
            Form making,
            Form renaming,
            Collection<String> arrived) {
        var folders = folders(member);
        var all = MaterialLine.all(db, Eyes.of(member));
        var used = taking.used(member.room().id());
        return new ListMaterials(
                member,
                folders,
                folders.stream()
                        .filter(one -> one.id().toString().equals(folder))
                        .findFirst()
                        .orElse(null),
                all,
                used,
                limits.room(),
                trash.of(member).size(),
                member.may(Act.UPLOAD) && member.as() == null ? sending(member, folders, sending, used) : null,
                making,
                renaming,
                Arrived.of(all, arrived));
    }

    /// The same, for whoever places some in a text.
    ChooseMaterials choosing(Member member) {
        var folders = folders(member);
        var all = MaterialLine.all(db, Eyes.of(member));
        return new ChooseMaterials(
                member,
                folders,
                all,
                all.stream()
                        .filter(line -> editing.may(member, line))
                        .map(MaterialLine::id)
                        .collect(Collectors.toSet()),
                member.may(Act.UPLOAD) && member.as() == null
                        ? sending(
                                member,
                                folders,
                                blank(null),
                                taking.used(member.room().id()))
                        : null);
    }

    private Sending sending(Member member, List<Folder> folders, Form form, long used) {
        return new Sending(member, school(member), folders, form, limits.file(), Math.max(0, limits.room() - used));
    }

    private static String school(Member member) {
        return member.frame().partners().stream()
                .filter(partner -> partner.school().equals(member.school()))
                .map(Partner::name)
                .findFirst()
                .orElse("");
    }

    /// Whoever is here for a part sees no other shelf.
    List<Folder> folders(Member member) {
        return member.leave(Act.SEE_MEMBERS) == Leave.PART
                ? List.of()
                : Folder.in(db, member.room().id());
    }

    private static Form blank(@Nullable String folder) {
        var language = Screen.current().reader().language();
        return Form.of(new Saying("", "", "", "", "", language, folder, "MEMBERS"));
    }
}
