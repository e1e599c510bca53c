package jumelage.room;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jumelage.account.Sessions;
import jumelage.shell.Moved;
import jumelage.shell.NotFound;
import jumelage.shell.SignInFirst;
import jumelage.shell.Supply;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Supplies [Member] to handlers below `/…/{slug}`. A room in which one is not does not exist.
@Configuration
class WhoIsInTheRoom implements WebMvcConfigurer {
    private final Sessions sessions;
    private final Standings standings;
    private final Rooms rooms;

    WhoIsInTheRoom(Sessions sessions, Standings standings, Rooms rooms) {
        this.sessions = sessions;
        this.standings = standings;
        this.rooms = rooms;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Supply<>(Member.class, this::member));
    }

    private Member member(HttpServletRequest request) {
        var person = sessions.of(request).orElseThrow(SignInFirst::new);
        var slug = slug(request);
        var member = standings
                .of(slug, person)
                .or(() -> rooms.findByFormerSlug(slug).flatMap(room -> standings.of(room, person)))
                .orElseThrow(NotFound::new);
        if (!reading(request)) return member;
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
