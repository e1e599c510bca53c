package jumelage.portal;

import jakarta.servlet.http.HttpServletRequest;
import jumelage.shell.Open;
import jumelage.shell.View;
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

    PortalController(JdbcClient db) {
        this.db = db;
    }

    @Open
    @GetMapping("/")
    ResponseEntity<View> show(HttpServletRequest request) {
        var posters = Poster.of(db, Wishes.NONE).stream().limit(POSTERS).toList();
        return Freshness.of(request, new ShowPortal(Atlas.of(db), News.latest(db, LINES), posters));
    }
}
