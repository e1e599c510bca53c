package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.document.Difference;
import jumelage.document.Document;
import jumelage.document.Part;
import jumelage.document.Rendering;
import jumelage.document.Shown;
import jumelage.document.SmallPicture;
import jumelage.document.Source;
import jumelage.document.Target;
import jumelage.material.Sources;
import jumelage.publication.Audience;
import jumelage.publication.Deciding;
import jumelage.publication.Eyes;
import jumelage.publication.Proposal;
import jumelage.room.Act;
import jumelage.room.As;
import jumelage.room.Leave;
import jumelage.room.Lights;
import jumelage.room.Member;
import jumelage.room.Memory;
import jumelage.room.Room;
import jumelage.room.RoomId;
import jumelage.shell.Frames;
import jumelage.shell.NotFound;
import jumelage.shell.Screen;
import jumelage.writing.Colours;
import jumelage.writing.Handing;
import jumelage.writing.Titles;
import jumelage.writing.Tongues;
import jumelage.writing.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members see of the pages of their room, and what they may do with them.
@Component
public class Reading {
    private final JdbcClient db;
    private final Titles titles;
    private final Handing handing;
    private final Deciding deciding;
    private final Sources sources;
    private final Lights lights;
    private final Memory memory;
    private final Tongues tongues;

    Reading(
            JdbcClient db,
            Titles titles,
            Handing handing,
            Deciding deciding,
            Sources sources,
            Lights lights,
            Memory memory,
            Tongues tongues) {
        this.db = db;
        this.titles = titles;
        this.handing = handing;
        this.deciding = deciding;
        this.sources = sources;
        this.lights = lights;
        this.memory = memory;
        this.tongues = tongues;
    }

    /// @param segment the page's number, with or without words
    /// @throws NotFound if there is no such page for `member`
    public PageLine find(Member member, String segment) {
        return find(Eyes.of(member), segment).orElseThrow(NotFound::new);
    }

    Optional<PageLine> find(Eyes eyes, String segment) {
        return PageLine.find(db, eyes, PageAddress.of(segment).number());
    }

    /// As [#find], from what is remembered of the room.
    ///
    /// @throws NotFound if there is no such page for `member`
    PageLine see(Member member, String segment) {
        var number = PageAddress.of(segment).number();
        return memory.of(member, Tree.class, () -> tree(member)).inOrder().stream()
                .filter(page -> page.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Tree tree(Member member) {
        var lines = PageLine.all(db, Eyes.of(member));
        var seen = lines.stream().map(PageLine::id).collect(Collectors.toSet());
        var whole = lines.stream().map(PageLine::parent).allMatch(parent -> parent == null || seen.contains(parent));
        return new Tree(lines, whole ? known(lines) : parents(member.room()));
    }

    private static Map<UUID, UUID> known(List<PageLine> lines) {
        return lines.stream()
                .filter(line -> line.parent() != null)
                .collect(Collectors.toMap(PageLine::id, PageLine::parent));
    }

    private Map<UUID, UUID> parents(Room room) {
        return db
                .sql("select id, parent from publication.item where room_id = ? and parent is not null")
                .param(room.id())
                .query(Below.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Below::id, Below::parent));
    }

    private record Below(UUID id, UUID parent) {}

    Readership readership(Member member) {
        return Readership.of(db, member.room().id());
    }

    List<Wrote> wrote(Member member, PageLine page) {
        return Wrote.in(db, page.key(member.room().id()), member);
    }

    boolean writes(Member member, PageLine page) {
        return member.may(Act.WRITE) && (!page.locked() || member.may(Act.ORDER));
    }

    public Rights rights(Member member, PageLine page, @Nullable Proposal proposal) {
        var order = member.may(Act.ORDER);
        var write = writes(member, page);
        var say = deciding.say(member, proposal);
        var choose = page.audience() == Audience.TEACHERS
                ? write && member.may(Act.SEE_TEACHERS)
                : member.may(Act.NARROW) && member.leave(Act.NARROW) == Leave.YES;
        return new Rights(
                write,
                order,
                order || write && page.madeBy().equals(member.id()),
                narrow(member, page),
                choose,
                say.school(),
                say.last());
    }

    private boolean narrow(Member member, PageLine page) {
        if (!page.audience().outside() || !member.may(Act.NARROW)) return false;
        return member.leave(Act.NARROW) != Leave.OWN
                || handing.schoolsWithPupilsSince(page.key(member.room().id()), null, page.revision()).stream()
                        .anyMatch(member::of);
    }

    /// `document` as members read it.
    public String html(Member member, Tree tree, String language, Document document) {
        return html(member, tree, language, document, Set.of(), null);
    }

    /// @param unchecked the blocks that a machine has translated and nobody has checked
    /// @param colours of the schools that have written it; none where they are not told apart
    String html(
            Member member,
            Tree tree,
            String language,
            Document document,
            Set<String> unchecked,
            @Nullable Colours colours) {
        Frames.allow(document.embeds());
        var rendering = Rendering.asIs(language, links(member.room(), tree.inOrder()), sources(member, document))
                .marked();
        var noting = noting(rendering, unchecked);
        return (colours == null ? noting : colours.in(noting)).html(told(member, document));
    }

    private static Rendering noting(Rendering rendering, Set<String> unchecked) {
        return rendering.noting(
                unchecked,
                text("writing.machine.block"),
                Screen.current().reader().language());
    }

    /// `document` as it would go out, with links for members, block by block.
    public List<Part> parts(Member member, Tree tree, String language, Document document) {
        Frames.allow(document.embeds());
        return Rendering.settled(language, links(member.room(), tree.inOrder()), sources(member, document))
                .parts(told(member, document));
    }

    /// Heads of school are not told how pupils are called, and whoever took a picture may be one.
    private static Document told(Member member, Document document) {
        return member.toldPupilsNames() ? document : document.authorless();
    }

    /// From one text to another, as far as `member` is told of them.
    public Difference difference(Member member, Document before, Document after) {
        return Difference.between(told(member, before), told(member, after));
    }

    /// `difference` as `member` reads it.
    public String html(Member member, Difference difference) {
        return difference.html(Notes::said, sources.inside(member.room(), Eyes.of(member), difference.shown()));
    }

    /// The same with all that stayed as it was.
    public String whole(Member member, Difference difference) {
        return difference.whole(Notes::said, sources.inside(member.room(), Eyes.of(member), difference.shown()));
    }

    /// The same block by block, with the schools of those who wrote what is new.
    public List<Part> parts(Member member, Difference difference, Traces traces) {
        var files = sources.inside(member.room(), Eyes.of(member), difference.shown());
        return difference.parts(Notes::said, files, traces.authorship(), traces::ink);
    }

    /// The files of a text as `member` sees them.
    Function<Shown, Optional<Source>> sources(Member member, Document document) {
        var files = sources.inside(member.room(), Eyes.of(member), document.shown());
        if (!lights.sparing(member)) return files;
        var words = text("wiki.picture.larger");
        var language = Screen.current().reader().language();
        return shown -> files.apply(shown).map(source -> SmallPicture.of(source, words, language));
    }

    /// What `as` sees of `page`; none where for them there is none.
    Optional<ViewPageAs.Shown> shown(Member member, PageLine page, As as) {
        var room = member.room();
        var eyes = eyes(member, as);
        return titles.read(eyes, page.key(room.id())).map(revision -> {
            var working = as == As.PUPIL;
            var below = as == As.PUPIL ? room.path() : "/projects/" + room.slug();
            var seen = titles.all(eyes, "page").stream()
                    .collect(Collectors.toMap(
                            title -> title.id(),
                            title -> new Target(
                                    below + "/pages/"
                                            + PageAddress.of(title.number(), title.title())
                                                    .segment(),
                                    title.title())));
            Function<UUID, Optional<Target>> links = id -> Optional.ofNullable(seen.get(id));
            Frames.allow(revision.body().embeds());
            var files = as == As.VISITOR
                    ? sources.outside(room, revision.body().shown())
                    : sources.inside(room, eyes, revision.body().shown());
            var rendering = working
                    ? Rendering.asIs(revision.language(), links, files)
                    : Rendering.settled(revision.language(), links, files);
            var noting = noting(rendering, tongues.unchecked(revision));
            return new ViewPageAs.Shown(
                    revision.title(),
                    revision.language(),
                    noting.html(as == As.VISITOR ? revision.body() : told(member, revision.body())),
                    revision.number(),
                    working);
        });
    }

    private static Eyes eyes(Member member, As as) {
        var room = member.room().id();
        return switch (as) {
            case VISITOR -> Eyes.stranger(room);
            case FAMILY -> new Eyes(room, false, false, null, true, member.school());
            case PUPIL -> pupil(member, room);
        };
    }

    /// As far as the one who looks sees it too: a guest of one part learns no titles of the rest.
    private static Eyes pupil(Member member, RoomId room) {
        return new Eyes(room, false, true, Eyes.of(member).part(), true, null);
    }

    private static Function<UUID, Optional<Target>> links(Room room, List<PageLine> pages) {
        Map<UUID, Target> seen = pages.stream()
                .collect(Collectors.toMap(PageLine::id, page -> new Target(page.path(room), page.title())));
        return id -> Optional.ofNullable(seen.get(id));
    }
}
