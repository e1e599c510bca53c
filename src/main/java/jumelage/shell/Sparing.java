package jumelage.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;

/// Whether a device wishes for little data: what was chosen on it, else what its browser says.
final class Sparing {
    static final String NAME = "low-data";
    private static final Set<String> CHOICES = Set.of("yes", "no");

    private Sparing() {}

    /// @param chooses whether whoever asks may choose: not on pages that shared caches keep
    static boolean wished(HttpServletRequest request, HttpServletResponse response, boolean chooses) {
        var choice = chooses && "GET".equals(request.getMethod()) ? chosen(request) : "";
        if (!choice.isEmpty()) response.addCookie(cookie(request, choice));
        else choice = remembered(request);
        return choice.isEmpty() ? "on".equalsIgnoreCase(request.getHeader("Save-Data")) : choice.equals("yes");
    }

    private static String chosen(HttpServletRequest request) {
        if (request.getQueryString() == null) return "";
        var choice = request.getParameter(NAME);
        return choice != null && CHOICES.contains(choice) ? choice : "";
    }

    private static String remembered(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return "";
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME) && CHOICES.contains(cookie.getValue()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static Cookie cookie(HttpServletRequest request, String choice) {
        var cookie = new Cookie(NAME, choice);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(60 * 60 * 24 * 365);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
