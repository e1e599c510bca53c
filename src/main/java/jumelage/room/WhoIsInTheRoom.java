package jumelage.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jumelage.account.Sessions;
import jumelage.shell.Moved;
import jumelage.shell.NotFound;
import jumelage.shell.SignInFirst;
import jumelage.shell.Supply;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Supplies [Member] to handlers below `/…/{slug}`. A room in which one is not does not exist.
@Configuration
class WhoIsInTheRoom implements WebMvcConfigurer {
    /// The room to which something was sent.
    private static final String CHANGED = "jumelage.room.changed";

    private final Sessions sessions;
    private final Standings standings;
    private final Rooms rooms;
    private final Memory memory;

    WhoIsInTheRoom(Sessions sessions, Standings standings, Rooms rooms, Memory memory) {
        this.sessions = sessions;
        this.standings = standings;
        this.rooms = rooms;
        this.memory = memory;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Supply<>(Member.class, this::member));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new HandlerInterceptor() {
            @Override
            public void afterCompletion(
                    HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
                var quiet = handler instanceof HandlerMethod method && method.hasMethodAnnotation(Quiet.class);
                if (!quiet && request.getAttribute(CHANGED) instanceof RoomId room) memory.forget(room);
            }
        });
    }

    private Member member(HttpServletRequest request) {
        var person = sessions.of(request).orElseThrow(SignInFirst::new);
        var slug = slug(request);
        var member = standings
                .of(slug, person)
                .or(() -> rooms.findByFormerSlug(slug).flatMap(room -> standings.of(room, person)))
                .orElseThrow(NotFound::new);
        if (!reading(request)) {
            request.setAttribute(CHANGED, member.room().id());
            return member;
        }
        if (!member.room().slug().equals(slug)) throw new Moved(renamed(request, slug, member.room()));
        return looking(request, member);
    }

    /// The member as one whose eyes a teacher has borrowed for this page.
    private Member looking(HttpServletRequest request, Member member) {
        var wish = request.getParameter("as");
        if (wish == null || !member.role().teacher()) return member;
        for (var as : As.values())
            if (as.name().toLowerCase(Locale.ROOT).equals(wish))
                return new Member(
                        member.room(),
                        member.person(),
                        as.role(),
                        member.school(),
                        standings.settings(member.room().id(), as.role()),
                        null,
                        member.frame(),
                        as);
        return member;
    }

    private static boolean reading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String slug(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("slug") instanceof String slug) return slug;
        throw new IllegalStateException("No {slug} in the address of a page that asks for a member");
    }

    private static String renamed(HttpServletRequest request, String slug, Room room) {
        var query = request.getQueryString();
        return request.getRequestURI().replaceFirst("/\\Q" + slug + "\\E(?=/|$)", "/" + room.slug())
                + (query == null ? "" : "?" + query);
    }
}
