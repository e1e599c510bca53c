package jumelage.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import jumelage.shell.View;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/// How long a public page lives in caches: five minutes where nobody is signed in and nothing is said to one browser
/// alone.
final class Freshness {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private Freshness() {}

    static ResponseEntity<View> of(HttpServletRequest request, View view) {
        var answer = ResponseEntity.ok();
        if (forEverybody(request))
            answer.cacheControl(CacheControl.maxAge(FRESH).cachePublic());
        return answer.body(view);
    }

    private static boolean forEverybody(HttpServletRequest request) {
        var cookies = request.getCookies();
        var session = cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals("session"));
        return !session && request.getParameter("lang") == null;
    }
}
