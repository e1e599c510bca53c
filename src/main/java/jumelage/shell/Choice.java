package jumelage.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody chooses by the address of a page, and his device remembers for a year.
final class Choice {
    private static final int YEAR = 60 * 60 * 24 * 365;

    private Choice() {}

    /// What the address of a page says. A body, if one has come along, is not read here.
    static Optional<String> asked(HttpServletRequest request, String name) {
        var query = request.getQueryString();
        if (query == null || !"GET".equals(request.getMethod()) || !query.contains(name)) return Optional.empty();
        return Optional.ofNullable(UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(name));
    }

    static Stream<String> remembered(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(YEAR);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
