package jumelage.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site sends in a reader's name, and shows an outdated form of ours again with all that was
/// typed.
@Component
@Order(10)
class Forgery extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Seals seals;
    private final Pages pages;
    private final List<Unsealed> unsealed;

    Forgery(Seals seals, Pages pages, List<Unsealed> unsealed) {
        this.seals = seals;
        this.pages = pages;
        this.unsealed = unsealed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (foreign(request)) {
            pages.write(response, 403, new Refused("shell.refused.foreign"));
        } else if (!seals.fits(request) && unsealed.stream().noneMatch(other -> other.takes(request))) {
            pages.write(response, 422, SendAgain.of(request));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean foreign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) return true;
        var origin = request.getHeader("Origin");
        if (origin == null) return false;
        try {
            var address = URI.create(origin);
            return address.getRawAuthority() == null
                    || !address.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
