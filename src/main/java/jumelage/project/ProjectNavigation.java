package jumelage.project;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.account.Sessions;
import jumelage.employment.Staffroom;
import jumelage.shell.Navigation;
import org.springframework.stereotype.Component;

@Component
class ProjectNavigation implements Navigation {
    /// The pages of those who found a project or are asked into one; all others of a project are the gallery's.
    private static final Pattern HOLDS =
            Pattern.compile("/projects/(new|[^/]+/(draft|edit|founding|acceptance|refusal|reopening"
                    + "|reminder|closing|invitations(/.*)?))");

    private final Sessions sessions;
    private final Staffroom staffroom;

    ProjectNavigation(Sessions sessions, Staffroom staffroom) {
        this.sessions = sessions;
        this.staffroom = staffroom;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return sessions.of(request)
                .flatMap(person -> staffroom.schoolOf(person.id()))
                .map(_ -> List.of(new Entry(10, "/projects/mine", text("project.mine"))
                        .holding(HOLDS)
                        .at("f")))
                .orElse(List.of());
    }
}
