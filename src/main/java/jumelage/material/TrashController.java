package jumelage.material;

import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/materials")
class TrashController {
    private final Trash trash;
    private final Editing editing;

    TrashController(Trash trash, Editing editing) {
        this.trash = trash;
        this.editing = editing;
    }

    @GetMapping("/trash")
    ListTrash list(Member member) {
        member.must(Act.UPLOAD);
        return new ListTrash(member, trash.of(member));
    }

    @PostMapping("/{number}/trash")
    ResponseEntity<View> put(Member member, @PathVariable String number) {
        var line = editing.find(member, number);
        editing.must(member, line);
        editing.trash(member, line);
        return Redirect.to(member.room().path() + "/materials");
    }

    @PostMapping("/{number}/return")
    ResponseEntity<View> takeBack(Member member, @PathVariable String number) {
        var line = trash.of(member).stream()
                .filter(one -> number.equals("" + one.number()))
                .findFirst()
                .orElseThrow(NotFound::new);
        editing.takeBack(member, line);
        return Redirect.to(line.path(member.room()));
    }
}
