package jumelage.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The seal that each of our forms carries: it shows that the form was made for this browser, and since the last
/// sign-in. Bound to a cookie of its own, so that signed-out forms have it too.
@Component
public class Seals {
    public static final String FIELD = "_csrf";
    private static final String COOKIE = "form";
    private static final String SEAL = Seals.class.getName();

    private final Installation installation;

    Seals(Installation installation) {
        this.installation = installation;
    }

    String of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SEAL) instanceof String made) return made;
        var made = seal(cookie(request).orElseGet(() -> renew(request, response)));
        request.setAttribute(SEAL, made);
        return made;
    }

    boolean fits(HttpServletRequest request) {
        var field = request.getHeader("X-CSRF");
        var given = field == null ? request.getParameter(FIELD) : field;
        return given != null
                && cookie(request)
                        .map(cookie -> MessageDigest.isEqual(bytes(seal(cookie)), bytes(given)))
                        .orElse(false);
    }

    /// What tells this browser from others until somebody signs in or out in it.
    public String browser(HttpServletRequest request) {
        return cookie(request)
                .map(cookie -> Base64.getUrlEncoder().encodeToString(installation.seal("browser", bytes(cookie))))
                .orElse("");
    }

    /// Makes the forms of before stale: to call when somebody signs in or out.
    public String renew(HttpServletRequest request, HttpServletResponse response) {
        var value = Id.Chance.secret();
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        request.setAttribute(COOKIE, value);
        request.removeAttribute(SEAL);
        return value;
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof String fresh) return Optional.of(fresh);
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().length() >= 20)
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private String seal(String cookie) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(installation.seal("form", bytes(cookie)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
