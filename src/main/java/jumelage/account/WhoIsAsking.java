package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.shell.NotFound;
import jumelage.shell.SignInFirst;
import jumelage.shell.Supply;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Supplies [Visitor], [Person], [Staff], [Officer] and [Operator] to handlers. What one is not does not exist for him.
@Configuration
class WhoIsAsking implements WebMvcConfigurer {
    private final Sessions sessions;
    private final JdbcClient db;

    WhoIsAsking(Sessions sessions, JdbcClient db) {
        this.sessions = sessions;
        this.db = db;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Supply<>(Visitor.class, request -> new Visitor(sessions.of(request))));
        resolvers.add(new Supply<>(Person.class, this::person));
        resolvers.add(new Supply<>(Staff.class, this::staff));
        resolvers.add(new Supply<>(Officer.class, this::officer));
        resolvers.add(new Supply<>(Operator.class, this::operator));
    }

    private Person person(HttpServletRequest request) {
        return sessions.of(request).orElseThrow(SignInFirst::new);
    }

    private Staff staff(HttpServletRequest request) {
        var person = person(request);
        if (person.kind() != Person.Kind.STAFF) throw new NotFound();
        return new Staff(person);
    }

    private Officer officer(HttpServletRequest request) {
        var person = person(request);
        return db.sql("select office from account.officer where person = ? order by office limit 1")
                .param(person.id())
                .query(String.class)
                .optional()
                .map(office -> new Officer(person, office))
                .orElseThrow(NotFound::new);
    }

    private Operator operator(HttpServletRequest request) {
        var person = person(request);
        return db.sql("select person as value from account.operator where person = ?")
                .param(person.id())
                .query(PersonId.class)
                .optional()
                .map(_ -> new Operator(person))
                .orElseThrow(NotFound::new);
    }
}
