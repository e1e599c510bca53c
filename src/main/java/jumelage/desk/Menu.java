package jumelage.desk;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.account.Sessions;
import jumelage.shell.Navigation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Officers find their desk first.
@Component
class Menu implements Navigation {
    private final Sessions sessions;
    private final JdbcClient db;

    Menu(Sessions sessions, JdbcClient db) {
        this.sessions = sessions;
        this.db = db;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request)
                .filter(person -> db.sql("select exists (select from account.officer where person = ?)")
                        .param(person.id())
                        .query(Boolean.class)
                        .single())
                .map(_ -> List.of(new Entry(5, "/desk", text("desk.menu"))))
                .orElse(List.of());
    }
}
