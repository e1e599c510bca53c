package jumelage.account;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jumelage.shell.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The operator's way to the operator's pages.
@Component
@Order(100)
class OperatorMenu implements Navigation, Landing {
    private final Sessions sessions;
    private final JdbcClient db;

    OperatorMenu(Sessions sessions, JdbcClient db) {
        this.sessions = sessions;
        this.db = db;
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
        return !person.pupil() && ask(person.id());
    }

    private boolean ask(PersonId person) {
        return db.sql("select exists (select from account.operator where person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }
}
