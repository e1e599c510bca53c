package jumelage.material;

import static jumelage.shell.Texts.text;

import java.io.IOException;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The files of one material: another in its place, captions beside it.
@RestController
@RequestMapping("/twinspaces/{slug}/materials/{number}")
class FilesController {
    private final Taking taking;
    private final Editing editing;
    private final Showing showing;

    FilesController(Taking taking, Editing editing, Showing showing) {
        this.taking = taking;
        this.editing = editing;
        this.showing = showing;
    }

    @PostMapping("/file")
    ResponseEntity<View> replace(
            Member member,
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile part) {
        var line = changed(member, number);
        if (part == null || part.isEmpty()) return wrong(member, line, "file", text("material.unfit.none"));
        try (var file = Sent.of(part)) {
            return switch (taking.replace(line, member, file.file(), file.name())) {
                case Taken.In _ -> Redirect.to(line.path(member.room()));
                case Taken.Refused why -> wrong(member, line, "file", file.refused(why));
            };
        } catch (IOException _) {
            return wrong(member, line, "file", text("material.unfit.full"));
        }
    }

    @PostMapping("/captions")
    ResponseEntity<View> caption(
            Member member,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(name = "captions", required = false) @Nullable MultipartFile part) {
        var line = changed(member, number);
        if (line.kind() != Kind.FILM && line.kind() != Kind.SOUND) throw new NotFound();
        if (!language.matches("[a-z]{2,3}(-[A-Za-z]{2,4})?"))
            return uncaptioned(member, line, language, text("material.captions.language"));
        if (part == null || part.isEmpty()) return uncaptioned(member, line, language, text("material.captions.unfit"));
        try (var file = Sent.of(part)) {
            Captions.check(file.file());
            return switch (taking.caption(line, member, language, file.file())) {
                case Taken.In _ -> Redirect.to(line.path(member.room()));
                case Taken.Refused why -> uncaptioned(member, line, language, why.sentence());
            };
        } catch (Unfit unfit) {
            return uncaptioned(member, line, language, unfit.refused().sentence());
        } catch (IOException _) {
            return uncaptioned(member, line, language, text("material.unfit.full"));
        }
    }

    /// Whoever is second finds that they are gone already.
    @PostMapping("/captions/{language}/removal")
    ResponseEntity<View> uncaption(Member member, @PathVariable String number, @PathVariable String language) {
        var line = changed(member, number);
        editing.uncaption(member, line, language);
        return Redirect.to(line.path(member.room()));
    }

    private MaterialLine changed(Member member, String number) {
        var line = editing.find(member, number);
        editing.must(member, line);
        return line;
    }

    private ResponseEntity<View> uncaptioned(Member member, MaterialLine line, String language, String sentence) {
        return ResponseEntity.unprocessableContent().body(showing.uncaptioned(member, line, language, sentence));
    }

    private ResponseEntity<View> wrong(Member member, MaterialLine line, String field, String sentence) {
        return ResponseEntity.unprocessableContent().body(showing.wrong(member, line, field, sentence));
    }
}
