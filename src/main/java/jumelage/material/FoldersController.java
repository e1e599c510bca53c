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
        if (!fits(name)) return unmade(member, name, album, tooLong());
        return switch (shelves.make(member, name.strip(), album)) {
            case DONE -> Redirect.to(path(member));
            case THERE -> unmade(member, name, album, text("material.folder.there"));
            case FULL -> unmade(member, name, album, text("material.folder.full", Shelves.MOST));
            case ENOUGH -> unmade(member, name, album, text("material.folder.enough", Shelves.MOST_OF_A_PUPIL));
        };
    }

    private ResponseEntity<View> unmade(Member member, String name, boolean album, String sentence) {
        var values = Map.of("name", List.of(name), "album", List.of("" + album));
        return ResponseEntity.unprocessableContent()
                .body(listing.making(member, new Form(values, Map.of("name", sentence))));
    }

    @PostMapping("/twinspaces/{slug}/materials/folders/{id}")
    ResponseEntity<View> rename(Member member, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        var folder = find(member, id);
        if (fits(name) && shelves.rename(member, folder, name.strip()) == Shelves.Answer.DONE)
            return Redirect.to(folder.path(member.room()));
        var wrong = fits(name) ? text("material.folder.there") : tooLong();
        var form = new Form(Map.of("name", List.of(name)), Map.of("name", wrong));
        return ResponseEntity.unprocessableContent().body(listing.renaming(member, folder, form));
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

    private static String tooLong() {
        return text("material.folder.wrong", LONGEST_NAME);
    }

    private static String path(Member member) {
        return member.room().path() + "/materials";
    }
}
