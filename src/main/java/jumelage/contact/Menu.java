package jumelage.contact;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.account.Sessions;
import jumelage.employment.Staffroom;
import jumelage.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class Menu implements Navigation {
    private final Sessions sessions;
    private final Staffroom staffroom;

    Menu(Sessions sessions, Staffroom staffroom) {
        this.sessions = sessions;
        this.staffroom = staffroom;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request)
                .filter(person -> !person.pupil())
                .flatMap(person -> staffroom.schoolOf(person.id()))
                .map(_ -> List.of(new Entry(50, "/contacts", text("contact.menu")).at("k")))
                .orElse(List.of());
    }
}
