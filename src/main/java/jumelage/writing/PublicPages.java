package jumelage.writing;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.account.Sessions;
import jumelage.account.Visitor;
import jumelage.document.Rendering;
import jumelage.document.Target;
import jumelage.material.Sources;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.Item;
import jumelage.publication.Items;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.room.Room;
import jumelage.room.Rooms;
import jumelage.shell.Frames;
import jumelage.shell.Gone;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everybody reads of a project, for ever: the approved revision, to members too.
@RestController
class PublicPages {
    static final String KIND = "page";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Rooms rooms;
    private final Items items;
    private final Titles titles;
    private final Proposals proposals;
    private final Sources sources;
    private final Tongues tongues;
    private final Colouring colouring;
    private final JdbcClient db;

    PublicPages(
            Rooms rooms,
            Items items,
            Titles titles,
            Proposals proposals,
            Sources sources,
            Tongues tongues,
            Colouring colouring,
            JdbcClient db) {
        this.rooms = rooms;
        this.items = items;
        this.titles = titles;
        this.proposals = proposals;
        this.sources = sources;
        this.tongues = tongues;
        this.colouring = colouring;
        this.db = db;
    }

    /// @param colours with any value: its words show which schools have written them
    @GetMapping("/projects/{slug}/pages/{page}")
    ResponseEntity<View> show(
            @PathVariable String slug,
            @PathVariable String page,
            @RequestParam(required = false) @Nullable String colours,
            Visitor visitor,
            HttpServletRequest request) {
        var room = rooms.findBySlug(slug)
                .or(() -> rooms.findByFormerSlug(slug))
                .filter(found -> found.kind() == Room.Kind.TWINSPACE)
                .orElseThrow(NotFound::new);
        var item = items.find(room.id(), KIND, PageAddress.of(page).number()).orElseThrow(NotFound::new);
        var eyes = Eyes.stranger(room.id());
        var revision = titles.read(eyes, item.key()).orElseThrow(() -> absent(item));
        var right = PageAddress.of(item.number(), revision.title());
        if (!slug.equals(room.slug()) || !page.equals(right.segment()))
            return Redirect.movedTo(right.outside(room) + (colours == null ? "" : ShowPublicPage.COLOURED));
        var answer = ResponseEntity.ok();
        if (forEverybody(request))
            answer.cacheControl(CacheControl.maxAge(FRESH).cachePublic());
        return answer.body(view(room, item, revision, titles.all(eyes, KIND), colours != null));
    }

    /// What the public could read once leaves a notice; the rest has never been.
    private static RuntimeException absent(Item item) {
        var thrownAway = item.audience() == Audience.PUBLIC && item.trashed() != null;
        return item.narrowed() != null || thrownAway ? new Gone() : new NotFound();
    }

    private ShowPublicPage view(Room room, Item item, Revision revision, List<Title> all, boolean coloured) {
        var page = all.stream()
                .filter(title -> title.id().equals(item.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var links = all.stream()
                .collect(Collectors.toMap(
                        Title::id,
                        title -> new Target(
                                PageAddress.of(title.number(), title.title()).outside(room), title.title())));
        Function<UUID, Optional<Target>> known = id -> Optional.ofNullable(links.get(id));
        Frames.allow(revision.body().embeds());
        var approved = proposals.approved(item);
        var unchecked = tongues.unchecked(revision);
        var rendering = Rendering.settled(
                        revision.language(),
                        known,
                        sources.outside(room, revision.body().shown()))
                .noting(
                        unchecked,
                        text("writing.machine.block"),
                        Screen.current().reader().language());
        var colours = coloured ? colouring.of(revision).settled() : null;
        return new ShowPublicPage(
                room,
                page,
                PageAddress.of(page.number(), page.title()).outside(room),
                (colours == null ? rendering : colours.in(rendering)).html(revision.body()),
                colours == null ? null : colours.schools(),
                tongues.others(Eyes.stranger(room.id()), item.key()),
                !unchecked.isEmpty(),
                Around.of(page, all),
                Credit.of(db, item.key(), revision.number()),
                approved.map(Proposal::decided).orElse(null),
                approved.map(proposal -> proposal.approvals().size()).orElse(0));
    }

    /// A shared cache keeps it where nobody is signed in and nothing is said to this browser alone.
    private static boolean forEverybody(HttpServletRequest request) {
        return !Sessions.carried(request) && request.getQueryString() == null;
    }
}
