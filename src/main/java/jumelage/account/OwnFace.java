package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import jumelage.shell.Face;
import jumelage.shell.Faces;
import org.springframework.stereotype.Component;

/// Tells the frame who is signed in.
@Component
class OwnFace implements Faces {
    private final Sessions sessions;
    private final People people;

    OwnFace(Sessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    public Optional<Face> of(HttpServletRequest request) {
        return sessions.faceOf(request);
    }

    @Override
    public void speak(HttpServletRequest request, Locale language) {
        sessions.of(request).ifPresent(person -> {
            people.speak(person.id(), language.getLanguage());
            sessions.refresh(person.id());
        });
    }
}
