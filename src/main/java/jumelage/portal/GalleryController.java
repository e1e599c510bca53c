package jumelage.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.account.Person;
import jumelage.account.Visitor;
import jumelage.project.Project;
import jumelage.project.Projects;
import jumelage.publication.Eyes;
import jumelage.room.Room;
import jumelage.room.Rooms;
import jumelage.school.Countries;
import jumelage.school.Languages;
import jumelage.shell.NotFound;
import jumelage.shell.Open;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import jumelage.twinspace.PublicUpdates;
import jumelage.writing.Title;
import jumelage.writing.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What everybody sees of the projects: the gallery, and each one's card, for ever.
@RestController
@RequestMapping("/projects")
class GalleryController {
    private static final String PAGES = "page";

    private final Projects projects;
    private final Rooms rooms;
    private final Titles titles;
    private final PublicUpdates updates;
    private final JdbcClient db;

    GalleryController(Projects projects, Rooms rooms, Titles titles, PublicUpdates updates, JdbcClient db) {
        this.projects = projects;
        this.rooms = rooms;
        this.titles = titles;
        this.updates = updates;
        this.db = db;
    }

    @Open
    @GetMapping
    ResponseEntity<View> list(Wishes wishes, HttpServletRequest request) {
        var countries = known("""
                select distinct s.country from project.project x join project.partner a on a.project = x.id
                  join school.school s on s.id = a.school where x.state in ('ACTIVE', 'CLOSED')
                """, Countries::name);
        var languages = known("""
                select distinct unnest(x.languages) from project.project x where x.state in ('ACTIVE', 'CLOSED')
                """, Languages::name);
        return Freshness.of(
                request,
                new ListProjects(wishes, Poster.of(db, wishes), Poster.count(db, wishes), countries, languages));
    }

    @GetMapping("/{slug}")
    ResponseEntity<View> show(Visitor visitor, @PathVariable String slug, HttpServletRequest request) {
        var known = projects.findBySlug(slug);
        if (known.isEmpty()) return moved(slug);
        var project = known.get();
        var founder = visitor.person().filter(person -> project.foundedBy(person.id()));
        if (!project.published()) {
            if (founder.isEmpty()) throw new NotFound();
            return Redirect.to("/projects/" + slug + "/founding");
        }
        var room = rooms.findBySlug(slug);
        return Freshness.of(
                request,
                new ShowCard(
                        project,
                        CardPartner.of(db, project.id()),
                        room.map(this::pages).orElse(List.of()),
                        room.map(updates::of).orElse(List.of()),
                        offices(project),
                        visitor.person()
                                .filter(person -> member(room.orElse(null), person))
                                .isPresent(),
                        founder.isPresent()));
    }

    /// A name that the project's room had once leads to its present one.
    private ResponseEntity<View> moved(String slug) {
        var room = rooms.findByFormerSlug(slug)
                .filter(found -> found.kind() == Room.Kind.TWINSPACE)
                .orElseThrow(NotFound::new);
        return Redirect.movedTo("/projects/" + room.slug());
    }

    private List<Title> pages(Room room) {
        return titles.all(Eyes.stranger(room.id()), PAGES);
    }

    private List<String> offices(Project project) {
        return db.sql("select office from project.decision where project = ? and state = 'APPROVED' order by office")
                .param(project.id())
                .query(String.class)
                .list();
    }

    private boolean member(@Nullable Room room, Person person) {
        return room != null
                && db.sql(
                                "select exists (select from room.member where room_id = ? and person = ? and left_at is null)")
                        .params(room.id(), person.id())
                        .query(Boolean.class)
                        .single();
    }

    private Map<String, String> known(String sql, Function<String, String> name) {
        return db.sql(sql).query(String.class).list().stream()
                .collect(Collectors.toMap(code -> code, name, (one, _) -> one, TreeMap::new));
    }
}
