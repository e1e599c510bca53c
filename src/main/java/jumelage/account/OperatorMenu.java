package jumelage.account;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jumelage.shell.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The operator's way to the operator's pages.
@Component
@Order(100)
class OperatorMenu implements Navigation, Landing {
    private final Sessions sessions;
    private final Offices offices;

    OperatorMenu(Sessions sessions, Offices offices) {
        this.sessions = sessions;
        this.offices = offices;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request).filter(this::operates).isPresent()
                ? List.of(new Entry(90, "/operator", text("account.operator.menu")).at("o"))
                : List.of();
    }

    @Override
    public Optional<String> of(Person person) {
        return operates(person) ? Optional.of("/operator") : Optional.empty();
    }

    private boolean operates(Person person) {
        return !person.pupil() && offices.entrusted(person.id());
    }
}
