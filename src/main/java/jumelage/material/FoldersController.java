package jumelage.material;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FoldersController {
    private static final int LONGEST_NAME = 80;

    private final Listing listing;
    private final Editing editing;

    FoldersController(Listing listing, Editing editing) {
        this.listing = listing;
        this.editing = editing;
    }

    @PostMapping("/twinspaces/{slug}/materials/folders")
    ResponseEntity<View> make(
            Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean album) {
        member.must(Act.UPLOAD);
        if (member.leave(Act.UPLOAD) == Leave.PART) throw new NotFound();
        var fits = !name.isBlank() && name.length() <= LONGEST_NAME;
        if (fits && editing.make(member, name, album))
            return Redirect.to(member.room().path() + "/materials");
        var wrong = fits ? text("material.folder.there") : text("material.folder.wrong", LONGEST_NAME);
        var form = new Form(Map.of("name", List.of(name)), Map.of("name", wrong));
        return ResponseEntity.unprocessableContent().body(listing.making(member, form));
    }
}
