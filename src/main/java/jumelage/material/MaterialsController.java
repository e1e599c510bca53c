package jumelage.material;

import static java.util.stream.Collectors.joining;
import static jumelage.shell.Texts.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jumelage.publication.Audience;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/twinspaces/{slug}/materials")
class MaterialsController {
    private final Taking taking;
    private final Uploads uploads;
    private final Editing editing;
    private final Listing listing;
    private final Showing showing;

    MaterialsController(Taking taking, Uploads uploads, Editing editing, Listing listing, Showing showing) {
        this.taking = taking;
        this.uploads = uploads;
        this.editing = editing;
        this.listing = listing;
        this.showing = showing;
    }

    @GetMapping
    ListMaterials list(
            Member member,
            @RequestParam(required = false) @Nullable String folder,
            @RequestParam(required = false) @Nullable List<String> arrived) {
        member.must(Act.SEE_MEMBERS);
        return listing.of(member, folder, arrived == null ? List.of() : arrived);
    }

    @GetMapping("/choose")
    ChooseMaterials choose(Member member) {
        member.must(Act.SEE_MEMBERS);
        return listing.choosing(member);
    }

    /// Takes one file, or several: then each is called as its name says, until somebody says more.
    @PostMapping
    ResponseEntity<View> take(
            Member member,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "upload", required = false) @Nullable List<String> pieces,
            @Validated Saying saying,
            BindingResult errors) {
        member.must(Act.UPLOAD);
        editing.check(member, saying.licence(), saying.folder(), errors);
        var form = Form.of(errors);
        var arrived = new ArrayList<String>();
        var refusals = new ArrayList<String>();
        var sent = new ArrayList<Sent>();
        try {
            if (!form.wrong()) {
                bring(sent, member, files, pieces);
                if (sent.isEmpty()) refusals.add(text("material.unfit.none"));
            }
            for (var file : sent)
                switch (take(member, file, saying, sent.size() == 1)) {
                    case Taken.In(var _, var number) -> arrived.add("" + number);
                    case Taken.Refused why -> refusals.add(file.refused(why));
                }
        } catch (IOException _) {
            refusals.add(text("material.unfit.full"));
        } finally {
            for (var file : sent) file.close();
        }
        if (!refusals.isEmpty()) form = form.with("file", String.join(" ", refusals));
        if (form.wrong())
            return ResponseEntity.unprocessableContent().body(listing.sending(member, saying.folder(), form, arrived));
        var list = member.room().path() + "/materials";
        return Redirect.to(
                arrived.size() == 1 ? list + "/" + arrived.getFirst() : list + told(arrived, saying.folder()));
    }

    /// What the list says of them, in the folder in which they lie.
    private static String told(List<String> arrived, @Nullable String folder) {
        var told = arrived.stream().map(number -> "arrived=" + number).collect(joining("&", "?", ""));
        return folder == null || folder.isBlank() ? told : told + "&folder=" + folder;
    }

    private void bring(
            List<Sent> sent, Member member, @Nullable List<MultipartFile> files, @Nullable List<String> pieces)
            throws IOException {
        if (files != null) for (var part : files) if (!part.isEmpty()) sent.add(Sent.of(part));
        if (pieces != null) for (var id : pieces) uploads.whole(member, id).ifPresent(sent::add);
    }

    private Taken take(Member member, Sent file, Saying saying, boolean alone) {
        var audience = "TEACHERS".equals(saying.audience()) && member.may(Act.SEE_TEACHERS)
                ? Audience.TEACHERS
                : Audience.MEMBERS;
        return taking.take(
                member,
                file.file(),
                file.name(),
                saying.words(file.title(), alone),
                editing.folder(member, saying.folder()).orElse(null),
                audience);
    }

    @GetMapping("/{number}")
    ShowMaterial show(Member member, @PathVariable String number) {
        return showing.of(member, editing.find(member, number));
    }

    @PostMapping("/{number}")
    ResponseEntity<View> tell(
            Member member, @PathVariable String number, @Validated Words words, BindingResult errors) {
        var line = editing.find(member, number);
        editing.must(member, line);
        editing.check(member, words.licence(), words.folder(), errors);
        if (line.kind() == Kind.PICTURE && words.given(words.alt()).isEmpty())
            errors.rejectValue("alt", "material.alt.missing");
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(showing.of(member, line, Form.of(errors), false));
        try {
            editing.tell(member, line, words);
            return Redirect.to(line.path(member.room()));
        } catch (OptimisticLockingFailureException _) {
            var now = editing.find(member, number);
            var form = Form.of(words.over(now.version()));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(showing.of(member, now, form, true));
        }
    }
}
