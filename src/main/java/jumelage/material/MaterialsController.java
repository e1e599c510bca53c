package jumelage.material;

import static jumelage.shell.Texts.text;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.Subjects;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_NAME = 80;

    private final JdbcClient db;
    private final Taking taking;
    private final Editing editing;
    private final Showings showings;
    private final Uploads uploads;
    private final Limits limits;
    private final ObjectProvider<Subjects> subjects;
    private final Clock clock;

    MaterialsController(
            JdbcClient db,
            Taking taking,
            Editing editing,
            Showings showings,
            Uploads uploads,
            Limits limits,
            ObjectProvider<Subjects> subjects,
            Clock clock) {
        this.db = db;
        this.taking = taking;
        this.editing = editing;
        this.showings = showings;
        this.uploads = uploads;
        this.limits = limits;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping
    ListMaterials list(
            Member member,
            @RequestParam(required = false) @Nullable String folder,
            @RequestParam(required = false) @Nullable String arrived) {
        member.must(Act.SEE_MEMBERS);
        return listing(member, folder, Form.of(blank(folder)), Form.EMPTY, arrived);
    }

    /// Takes one file, or several: then each is called as its name says, until somebody says more.
    @PostMapping
    ResponseEntity<View> take(
            Member member,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "upload", required = false) @Nullable List<String> pieces,
            @Validated Saying saying,
            BindingResult errors)
            throws IOException {
        member.must(Act.UPLOAD);
        if (!Licences.known(Objects.requireNonNullElse(saying.licence(), "")))
            errors.rejectValue("licence", "material.licence.unknown");
        var form = Form.of(errors);
        var numbers = new ArrayList<Integer>();
        var sent = form.wrong() ? List.<Sent>of() : sent(member, files, pieces);
        if (sent.isEmpty() && !form.wrong()) form = form.with("file", text("material.unfit.none"));
        try {
            for (var file : sent)
                switch (take(member, file, saying, sent.size() == 1)) {
                    case Taken.In(var _, var number, var _) -> numbers.add(number);
                    case Taken.Refused refused -> form = form.with("file", sentence(file, refused));
                }
        } finally {
            for (var file : sent) file.close();
        }
        if (form.wrong()) return unfit(listing(member, saying.folder(), form, Form.EMPTY, null));
        var list = member.room().path() + "/materials";
        return Redirect.to(
                numbers.size() == 1 ? list + "/" + numbers.getFirst() : list + "?arrived=" + numbers.getLast());
    }

    private List<Sent> sent(Member member, @Nullable List<MultipartFile> files, @Nullable List<String> pieces)
            throws IOException {
        var sent = new ArrayList<Sent>();
        if (files != null) for (var part : files) if (!part.isEmpty()) sent.add(Sent.of(part));
        if (pieces != null) for (var id : pieces) uploads.whole(member, id).ifPresent(sent::add);
        return sent;
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
                editing.folder(member, saying.folder()),
                audience);
    }

    private static String sentence(Sent file, Taken.Refused why) {
        return text("material.refused", file.name(), text(why.key(), said(why.arguments())));
    }

    @GetMapping("/trash")
    ListTrash trash(Member member) {
        member.must(Act.UPLOAD);
        return new ListTrash(member, thrownAway(member));
    }

    @GetMapping("/{number}")
    ShowMaterial show(Member member, @PathVariable String number) {
        var line = editing.find(member, number);
        return shown(member, line, Form.of(words(line)), false);
    }

    @PostMapping("/{number}")
    ResponseEntity<View> tell(
            Member member, @PathVariable String number, @Validated Words words, BindingResult errors) {
        var line = editing.find(member, number);
        editing.must(member, line);
        if (!Licences.known(words.given(words.licence()))) errors.rejectValue("licence", "material.licence.unknown");
        if (line.kind() == Kind.PICTURE && words.given(words.alt()).isEmpty())
            errors.rejectValue("alt", "material.alt.missing");
        if (errors.hasErrors()) return unfit(shown(member, line, Form.of(errors), false));
        try {
            editing.tell(member, line, words);
            return Redirect.to(line.path(member.room()));
        } catch (OptimisticLockingFailureException _) {
            var now = editing.find(member, number);
            var form = Form.of(new Words(
                    words.title(),
                    words.alt(),
                    words.author(),
                    words.source(),
                    words.licence(),
                    words.language(),
                    words.folder(),
                    words.audience(),
                    "" + now.version()));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(shown(member, now, form, true));
        }
    }

    @PostMapping("/{number}/file")
    ResponseEntity<View> replace(
            Member member,
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile part)
            throws IOException {
        var line = editing.find(member, number);
        editing.must(member, line);
        var form = Form.of(words(line));
        if (part == null || part.isEmpty())
            return unfit(shown(member, line, form.with("file", text("material.unfit.none")), false));
        try (var file = Sent.of(part)) {
            return switch (taking.replace(line, member, file.file(), file.name())) {
                case Taken.In _ -> Redirect.to(line.path(member.room()));
                case Taken.Refused why -> unfit(shown(member, line, form.with("file", sentence(file, why)), false));
            };
        }
    }

    @PostMapping("/{number}/captions")
    ResponseEntity<View> caption(
            Member member,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(name = "captions", required = false) @Nullable MultipartFile part)
            throws IOException {
        var line = editing.find(member, number);
        editing.must(member, line);
        if (line.kind() != Kind.FILM && line.kind() != Kind.SOUND) throw new NotFound();
        var form = Form.of(words(line));
        if (!language.matches("[a-z]{2,3}(-[A-Za-z]{2,4})?"))
            return unfit(shown(member, line, form.with("captions", text("material.captions.language")), false));
        if (part == null || part.isEmpty())
            return unfit(shown(member, line, form.with("captions", text("material.captions.unfit")), false));
        try (var file = Sent.of(part)) {
            Captions.check(file.file());
            taking.caption(line, member, language, file.file());
            return Redirect.to(line.path(member.room()));
        } catch (Unfit unfit) {
            var why = unfit.refused();
            return unfit(shown(member, line, form.with("captions", text(why.key(), said(why.arguments()))), false));
        }
    }

    @PostMapping("/{number}/trash")
    ResponseEntity<View> trash(Member member, @PathVariable String number) {
        var line = editing.find(member, number);
        editing.must(member, line);
        editing.trash(member, line);
        return Redirect.to(member.room().path() + "/materials");
    }

    @PostMapping("/{number}/return")
    ResponseEntity<View> takeBack(Member member, @PathVariable String number) {
        member.must(Act.UPLOAD);
        var line = thrownAway(member).stream()
                .filter(one -> number.equals("" + one.number()))
                .findFirst()
                .orElseThrow(NotFound::new);
        editing.takeBack(member, line);
        return Redirect.to(line.path(member.room()));
    }

    @PostMapping("/folders")
    ResponseEntity<View> make(
            Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean album) {
        member.must(Act.UPLOAD);
        if (member.leave(Act.UPLOAD) == Leave.PART) throw new NotFound();
        var called = name.strip();
        var wrong = called.isEmpty() || called.length() > LONGEST_NAME
                ? text("material.folder.wrong", LONGEST_NAME)
                : editing.make(member, called, album) ? "" : text("material.folder.there");
        if (!wrong.isEmpty()) {
            var form = new Form(java.util.Map.of("name", List.of(name)), java.util.Map.of("name", wrong));
            return unfit(listing(member, null, Form.of(blank(null)), form, null));
        }
        return Redirect.to(member.room().path() + "/materials");
    }

    private ListMaterials listing(
            Member member, @Nullable String folder, Form form, Form making, @Nullable String arrived) {
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
                member.may(Act.UPLOAD) ? thrownAway(member).size() : 0,
                form,
                making,
                all.stream()
                        .filter(line -> ("" + line.number()).equals(arrived))
                        .findFirst()
                        .orElse(null));
    }

    private ShowMaterial shown(Member member, MaterialLine line, Form form, boolean stale) {
        var used = showings.usedIn(member, line.id());
        var change = member.as() == null && editing.may(member, line);
        return new ShowMaterial(
                member,
                line,
                Folder.in(db, member.room().id()),
                subjects.stream()
                        .flatMap(owner -> owner.named(member, used).values().stream())
                        .toList(),
                taking.captions(line.key(member.room().id()), line.current()),
                change,
                change && member.may(Act.SEE_TEACHERS),
                stale,
                limits.file(),
                form);
    }

    private List<MaterialLine> thrownAway(Member member) {
        var since = clock.instant().minus(KEPT);
        return MaterialLine.trashed(db, Eyes.of(member)).stream()
                .filter(line -> line.trashed() != null && line.trashed().isAfter(since))
                .filter(line -> editing.may(member, line) || member.id().equals(line.trashedBy()))
                .toList();
    }

    private static Saying blank(@Nullable String folder) {
        return new Saying("", "", "", "", "", Screen.current().reader().language(), folder, "MEMBERS");
    }

    private static Words words(MaterialLine line) {
        return new Words(
                line.title(),
                line.alt(),
                line.author(),
                line.source(),
                line.licence(),
                line.language(),
                line.folder() == null ? "" : line.folder().toString(),
                line.audience().name(),
                "" + line.version());
    }

    /// Numbers of bytes, as people say them.
    private static Object[] said(Object[] arguments) {
        return java.util.Arrays.stream(arguments)
                .map(one -> one instanceof Long bytes && bytes >= 1000 ? Sizes.of(bytes) : one)
                .toArray();
    }

    private static ResponseEntity<View> unfit(View view) {
        return ResponseEntity.unprocessableContent().body(view);
    }
}
