package jumelage.material;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FoldersController {
    private static final int LONGEST_NAME = 80;

    private final Listing listing;
    private final Shelves shelves;

    FoldersController(Listing listing, Shelves shelves) {
        this.listing = listing;
        this.shelves = shelves;
    }

    @PostMapping("/twinspaces/{slug}/materials/folders")
    ResponseEntity<View> make(
            Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean album) {
        member.must(Act.UPLOAD);
        if (member.leave(Act.UPLOAD) == Leave.PART) throw new NotFound();
        if (fits(name) && shelves.make(member, name.strip(), album)) return Redirect.to(path(member));
        return ResponseEntity.unprocessableContent().body(listing.making(member, wrong(name)));
    }

    @PostMapping("/twinspaces/{slug}/materials/folders/{id}")
    ResponseEntity<View> rename(Member member, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        var folder = find(member, id);
        if (fits(name) && shelves.rename(member, folder, name.strip()))
            return Redirect.to(path(member) + "?folder=" + folder.id());
        return ResponseEntity.unprocessableContent().body(listing.renaming(member, folder, wrong(name)));
    }

    /// What lies in it stays in the room.
    @PostMapping("/twinspaces/{slug}/materials/folders/{id}/dissolve")
    ResponseEntity<View> dissolve(Member member, @PathVariable UUID id) {
        shelves.dissolve(member, find(member, id));
        return Redirect.to(path(member));
    }

    private Folder find(Member member, UUID id) {
        member.must(Act.ORDER);
        return listing.folders(member).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean fits(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    private static Form wrong(String name) {
        var wrong = fits(name) ? text("material.folder.there") : text("material.folder.wrong", LONGEST_NAME);
        return new Form(Map.of("name", List.of(name)), Map.of("name", wrong));
    }

    private static String path(Member member) {
        return member.room().path() + "/materials";
    }
}
