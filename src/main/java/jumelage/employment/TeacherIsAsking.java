package jumelage.employment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.account.Person;
import jumelage.account.Sessions;
import jumelage.shell.NotFound;
import jumelage.shell.SignInFirst;
import jumelage.shell.Supply;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Supplies [Teacher] to handlers.
@Configuration
class TeacherIsAsking implements WebMvcConfigurer {
    private final Sessions sessions;
    private final Staffroom staffroom;

    TeacherIsAsking(Sessions sessions, Staffroom staffroom) {
        this.sessions = sessions;
        this.staffroom = staffroom;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Supply<>(Teacher.class, this::teacher));
    }

    private Teacher teacher(HttpServletRequest request) {
        var person = sessions.of(request).orElseThrow(SignInFirst::new);
        if (person.kind() != Person.Kind.STAFF) throw new NotFound();
        return staffroom
                .schoolOf(person.id())
                .map(school -> new Teacher(person, school))
                .orElseThrow(NotValidated::new);
    }
}
