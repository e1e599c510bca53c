package jumelage.employment;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.account.Offices;
import jumelage.account.Person;
import jumelage.account.Sessions;
import jumelage.shell.Navigation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Validated teachers find schools; others who say they work at one see how that stands.
@Component
class Menu implements Navigation {
    private final Sessions sessions;
    private final Offices offices;
    private final JdbcClient db;

    Menu(Sessions sessions, Offices offices, JdbcClient db) {
        this.sessions = sessions;
        this.offices = offices;
        this.db = db;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request)
                .filter(person -> person.kind() == Person.Kind.STAFF)
                .map(this::entries)
                .orElse(List.of());
    }

    private List<Entry> entries(Person person) {
        var states = db.sql("select state from employment.employment where person = ? and state <> 'ENDED'")
                .param(person.id())
                .query(String.class)
                .set();
        if (states.contains("VALIDATED")) return List.of(new Entry(40, "/schools", text("employment.menu")).at("s"));
        return states.isEmpty() && worksInAnOffice(person)
                ? List.of()
                : List.of(new Entry(40, "/me/school", text("employment.menu.own")).at("s"));
    }

    private boolean worksInAnOffice(Person person) {
        return offices.employ(person.id()) || offices.entrusted(person.id());
    }
}
