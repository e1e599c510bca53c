package jumelage.material;

import java.util.List;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
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

    Listing(JdbcClient db, Taking taking, Trash trash, Limits limits) {
        this.db = db;
        this.taking = taking;
        this.trash = trash;
        this.limits = limits;
    }

    ListMaterials of(Member member, @Nullable String folder, @Nullable String arrived) {
        return of(member, folder, blank(folder), Form.EMPTY, arrived);
    }

    /// @param sending the form of a file, as it was sent
    ListMaterials sending(Member member, @Nullable String folder, Form sending) {
        return of(member, folder, sending, Form.EMPTY, null);
    }

    /// @param making the form of a folder, as it was sent
    ListMaterials making(Member member, Form making) {
        return of(member, null, blank(null), making, null);
    }

    private ListMaterials of(
            Member member, @Nullable String folder, Form sending, Form making, @Nullable String arrived) {
        // whoever is here for a part sees no other shelf
        var folders = member.leave(Act.SEE_MEMBERS) == Leave.PART
                ? List.<Folder>of()
                : Folder.in(db, member.room().id());
        var all = MaterialLine.all(db, Eyes.of(member));
        return new ListMaterials(
                member,
                folders,
                folders.stream()
                        .filter(one -> one.id().toString().equals(folder))
                        .findFirst()
                        .orElse(null),
                all,
                taking.used(member.room().id()),
                limits.room(),
                limits.file(),
                member.may(Act.UPLOAD) && member.as() == null,
                trash.of(member).size(),
                sending,
                making,
                all.stream()
                        .filter(line -> ("" + line.number()).equals(arrived))
                        .findFirst()
                        .orElse(null));
    }

    private static Form blank(@Nullable String folder) {
        var language = Screen.current().reader().language();
        return Form.of(new Saying("", "", "", "", "", language, folder, "MEMBERS"));
    }
}
