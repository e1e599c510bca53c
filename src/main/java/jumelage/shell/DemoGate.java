package jumelage.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps a demo, whose passwords everybody knows, on the machine it runs on: nothing forwarded, no other name.
@Component
@Order(1)
class DemoGate extends OncePerRequestFilter {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final Installation installation;
    private final Pages pages;

    DemoGate(Installation installation, Pages pages) {
        this.installation = installation;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !installation.demo();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var forwarded = FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
        if (forwarded || !HERE.contains(request.getServerName()))
            pages.write(response, 403, new Refused("shell.refused.demo"));
        else chain.doFilter(request, response);
    }
}
