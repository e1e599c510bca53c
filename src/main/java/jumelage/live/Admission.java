package jumelage.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets those in who come to write, a few at a time and in their order. Whole schools come at once, and each is asked
/// for several times in the database: where all are at once, some wait for one of its connections for longer than
/// anybody does, and are sent away, while pages get none either.
@Component
@Order(-1)
class Admission extends OncePerRequestFilter {
    /// A browser takes a line for dead after thirty seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore turns;

    /// @param connections to the database; the half of them is for others
    Admission(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.turns = new Semaphore(Math.max(1, connections / 2), true);
    }

    /// Only what is a question and nothing more takes a turn: whoever sends a body could take his time.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().startsWith("/writing/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasTurn()) {
            response.setStatus(503);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
