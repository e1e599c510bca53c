package jumelage.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request a number: it stands in the answer, on every line of the log, and on the page of an error, so that
/// whoever runs the house finds what somebody met. A proxy's own number is taken where the proxy is believed.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class RequestNumber extends OncePerRequestFilter {
    public static final String HEADER = "X-Request-Id";

    /// The name under which the log knows it.
    public static final String NAME = "request";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    /// Set by Tomcat's valve where it has believed what was forwarded.
    private static final String BELIEVED = "org.apache.tomcat.request.forwarded";
    /// Without those that a listener on the telephone mistakes for others.
    private static final String CLEAR = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int SIGNS = 12;

    /// The number of the request at work; empty where none is.
    public static String current() {
        return Optional.ofNullable(MDC.get(NAME)).orElse("");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = request.getAttribute(HEADER) instanceof String known ? known : number(request);
        request.setAttribute(HEADER, number);
        response.setHeader(HEADER, number);
        MDC.put(NAME, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }

    private static String number(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        var taken = given != null
                && Boolean.TRUE.equals(request.getAttribute(BELIEVED))
                && SAFE.matcher(given).matches();
        return taken ? given : made();
    }

    private static String made() {
        var chance = ThreadLocalRandom.current().nextLong();
        var number = new StringBuilder(SIGNS);
        for (var sign = 0; sign < SIGNS; sign++) number.append(CLEAR.charAt((int) (chance >>> (5 * sign)) & 31));
        return number.toString();
    }
}
