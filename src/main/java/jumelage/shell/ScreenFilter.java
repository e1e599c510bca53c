package jumelage.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Settles for whom a page is made. Language: the account's, else the cookie's, else what the browser asks for.
@Component
@Order(0)
class ScreenFilter extends OncePerRequestFilter {
    private final Optional<Faces> faces;
    private final List<Navigation> navigation;
    private final Installation installation;
    private final Seals seals;
    private final Cache<Whose, List<Navigation.Entry>> menus;

    ScreenFilter(
            Optional<Faces> faces,
            List<Navigation> navigation,
            Installation installation,
            Seals seals,
            @Value("${jumelage.memory:20s}") Duration kept) {
        this.faces = faces;
        this.navigation = navigation;
        this.installation = installation;
        this.seals = seals;
        this.menus =
                Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(kept).build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader("Vary", "Accept-Language, Cookie");
        var chosen = chosen(request, response);
        var face = faces.flatMap(known -> known.of(request));
        var reader = face.map(Face::reader).orElseGet(() -> stranger(request));
        var shown = chosen.isPresent() ? new Reader(chosen.get(), reader.zone()) : reader;
        var screen = new Screen(
                shown,
                face,
                request.getRequestURI(),
                Screen.addressOf(request),
                installation.demo(),
                () -> seals.of(request, response),
                () -> menu(request, face, shown));
        try {
            Screen.during(screen, () -> {
                chain.doFilter(request, response);
                return screen;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            if (!request.getMethod().equals("GET")) face.ifPresent(known -> forget(known.id()));
        }
    }

    private void forget(String person) {
        menus.asMap().keySet().removeIf(whose -> whose.id().equals(person));
    }

    private Optional<Locale> chosen(HttpServletRequest request, HttpServletResponse response) {
        if (!"GET".equals(request.getMethod()) || request.getQueryString() == null) return Optional.empty();
        var language = request.getParameter("lang");
        if (language == null || !Reader.speaks(language)) return Optional.empty();
        var cookie = new Cookie("lang", language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(60 * 60 * 24 * 365);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        var locale = Locale.of(language);
        faces.ifPresent(known -> known.speak(request, locale));
        return Optional.of(locale);
    }

    private static Reader stranger(HttpServletRequest request) {
        var cookies = request.getCookies();
        var remembered = cookies == null
                ? Optional.<String>empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals("lang") && Reader.speaks(cookie.getValue()))
                        .map(Cookie::getValue)
                        .findFirst();
        return new Reader(remembered.map(Locale::of).orElseGet(() -> asked(request)), Reader.ANYONE.zone());
    }

    private static Locale asked(HttpServletRequest request) {
        try {
            var wishes = Locale.LanguageRange.parse(
                    Optional.ofNullable(request.getHeader("Accept-Language")).orElse("en"));
            return Optional.ofNullable(Locale.lookup(wishes, Reader.LANGUAGES)).orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }

    private record Whose(String id, Reader reader) {}

    /// A menu costs questions to several modules: it is kept for some seconds, until its reader does something.
    private List<Navigation.Entry> menu(HttpServletRequest request, Optional<Face> face, Reader reader) {
        if (face.isEmpty()) return entries(request);
        return menus.get(new Whose(face.get().id(), reader), _ -> entries(request));
    }

    private List<Navigation.Entry> entries(HttpServletRequest request) {
        return navigation.stream()
                .flatMap(module -> module.entries(request).stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::order))
                .toList();
    }
}
