package jumelage.project;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.account.Person;
import jumelage.account.Sessions;
import jumelage.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class ProjectNavigation implements Navigation {
    private final Sessions sessions;

    ProjectNavigation(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request)
                        .filter(person -> person.kind() == Person.Kind.STAFF)
                        .isPresent()
                ? List.of(new Entry(10, "/projects/mine", text("project.mine")))
                : List.of();
    }
}
