package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jumelage.shell.Asking;
import jumelage.shell.NotFound;
import jumelage.shell.SignInFirst;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
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
        resolvers.add(supply(Visitor.class, request -> new Visitor(sessions.of(request))));
        resolvers.add(supply(Person.class, this::person));
        resolvers.add(supply(Staff.class, this::staff));
        resolvers.add(supply(Officer.class, this::officer));
        resolvers.add(supply(Operator.class, this::operator));
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

    private static <T extends Asking> HandlerMethodArgumentResolver supply(
            Class<T> type, Function<HttpServletRequest, T> supplier) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == type;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return supplier.apply(Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                        .orElseThrow());
            }
        };
    }
}
