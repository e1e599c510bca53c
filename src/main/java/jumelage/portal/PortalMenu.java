package jumelage.portal;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import jumelage.account.Sessions;
import jumelage.shell.Navigation;
import org.springframework.stereotype.Component;

/// Everybody finds the projects; a pupil who is not signed in, the door.
@Component
class PortalMenu implements Navigation {
    private final Sessions sessions;

    PortalMenu(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        var door = sessions.of(request).isEmpty()
                ? Stream.of(new Entry(90, "/pupils", text("portal.menu.pupils")))
                : Stream.<Entry>empty();
        return Stream.concat(Stream.of(new Entry(30, "/projects", text("portal.menu.projects")).at("a")), door)
                .toList();
    }
}
