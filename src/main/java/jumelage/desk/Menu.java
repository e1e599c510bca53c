package jumelage.desk;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jumelage.account.Landing;
import jumelage.account.Offices;
import jumelage.account.Person;
import jumelage.account.Sessions;
import jumelage.shell.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Officers find their desk first.
@Component
@Order(40)
class Menu implements Navigation, Landing {
    private final Sessions sessions;
    private final Offices offices;

    Menu(Sessions sessions, Offices offices) {
        this.sessions = sessions;
        this.offices = offices;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request)
                .filter(this::officer)
                .map(_ -> List.of(new Entry(5, "/desk", text("desk.menu")).at("d")))
                .orElse(List.of());
    }

    @Override
    public Optional<String> of(Person person) {
        return officer(person) ? Optional.of("/desk") : Optional.empty();
    }

    private boolean officer(Person person) {
        return offices.employ(person.id());
    }
}
