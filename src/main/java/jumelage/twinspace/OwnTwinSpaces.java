package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.account.Sessions;
import jumelage.shell.Navigation;
import org.springframework.stereotype.Component;

/// Leads whoever is signed in to the own rooms.
@Component
class OwnTwinSpaces implements Navigation {
    private final Sessions sessions;

    OwnTwinSpaces(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request)
                .map(_ -> List.of(new Entry(10, "/twinspaces", text("twinspace.mine")).at("t")))
                .orElse(List.of());
    }
}
