package jumelage.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Settles for whom a page is made. Language: the account's, else the cookie's, else what the browser asks for.
@Component
@Order(0)
class ScreenFilter extends OncePerRequestFilter {
    private static final String LANGUAGE = "lang";
    private static final List<Locale> SPOKEN =
            Reader.LANGUAGES.stream().map(Locale::stripExtensions).toList();

    private final Optional<Faces> faces;
    private final Menus menus;
    private final Installation installation;
    private final Seals seals;
    private final Optional<Unread> unread;
    private final Pages pages;

    ScreenFilter(
            Optional<Faces> faces,
            Menus menus,
            Installation installation,
            Seals seals,
            Optional<Unread> unread,
            Pages pages) {
        this.faces = faces;
        this.menus = menus;
        this.installation = installation;
        this.seals = seals;
        this.unread = unread;
        this.pages = pages;
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
        try {
            var chosen = chosen(request, response);
            var face = faces.flatMap(known -> known.of(request));
            show(request, response, chosen, face, chain);
        } catch (RuntimeException e) {
            if (response.isCommitted() || !Outage.behind(e)) throw e;
            show(request, response, Optional.empty(), Optional.empty(), (_, _) -> outage(request, response));
        }
    }

    private void outage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "" + Outage.SECONDS);
        pages.write(response, 503, ShowOutage.of(request));
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Locale> chosen,
            Optional<Face> face,
            FilterChain chain)
            throws ServletException, IOException {
        var reader = face.map(Face::reader).orElseGet(() -> stranger(request));
        if (chosen.isPresent()) reader = new Reader(chosen.get(), reader.zone());
        var screen = new Screen(
                reader,
                face,
                request.getRequestURI(),
                Screen.addressOf(request),
                installation.demo(),
                Sparing.wished(request, response, face.isPresent()),
                () -> seals.of(request, response),
                () -> menus.of(request, face),
                () -> face.map(known ->
                                unread.stream().mapToInt(some -> some.of(known)).sum())
                        .orElse(0));
        try {
            Screen.during(screen, () -> {
                chain.doFilter(request, response);
                return screen;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Optional<Locale> chosen(HttpServletRequest request, HttpServletResponse response) {
        var language = Choice.asked(request, LANGUAGE);
        var locale = language.flatMap(Reader::spoken);
        if (locale.isEmpty()) return locale;
        Choice.keep(request, response, LANGUAGE, language.get());
        faces.ifPresent(known -> known.speak(request, locale.get()));
        return locale;
    }

    private static Reader stranger(HttpServletRequest request) {
        var remembered = Choice.remembered(request, LANGUAGE)
                .flatMap(language -> Reader.spoken(language).stream())
                .findFirst();
        return new Reader(remembered.orElseGet(() -> asked(request)), Reader.ANYONE.zone());
    }

    private static Locale asked(HttpServletRequest request) {
        try {
            var wishes = Locale.LanguageRange.parse(
                    Optional.ofNullable(request.getHeader("Accept-Language")).orElse("en"));
            return Optional.ofNullable(Locale.lookup(wishes, SPOKEN))
                    .flatMap(found -> Reader.spoken(found.getLanguage()))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
