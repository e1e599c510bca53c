package jumelage.portal;

import jakarta.servlet.http.HttpServletRequest;
import jumelage.shell.Open;
import jumelage.shell.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The front page.
@RestController
class PortalController {
    private static final int LINES = 4;
    private static final int POSTERS = 6;

    private final JdbcClient db;
    private final ObjectProvider<Underway> underway;

    PortalController(JdbcClient db, ObjectProvider<Underway> underway) {
        this.db = db;
        this.underway = underway;
    }

    @Open
    @GetMapping("/")
    ResponseEntity<View> show(HttpServletRequest request) {
        var posters = Poster.of(db, Wishes.NONE).stream().limit(POSTERS).toList();
        var stages = underway.stream().flatMap(work -> work.stage().stream()).toList();
        var page = new ShowPortal(Atlas.of(db), News.latest(db, LINES), posters, stages);
        return stages.isEmpty() ? Freshness.of(request, page) : ResponseEntity.ok(page);
    }
}
