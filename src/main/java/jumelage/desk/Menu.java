package jumelage.desk;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jumelage.account.Landing;
import jumelage.account.Person;
import jumelage.account.Sessions;
import jumelage.shell.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Officers find their desk first.
@Component
@Order(40)
class Menu implements Navigation, Landing {
    private final Sessions sessions;
    private final JdbcClient db;

    Menu(Sessions sessions, JdbcClient db) {
        this.sessions = sessions;
        this.db = db;
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
        return db.sql("select exists (select from account.officer where person = ?)")
                .param(person.id())
                .query(Boolean.class)
                .single();
    }
}
