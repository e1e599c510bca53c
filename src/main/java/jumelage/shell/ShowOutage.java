package jumelage.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Instead of a page while the database does not answer.
///
/// @param kept what was sent and has not arrived
public record ShowOutage(String address, Optional<SendAgain> kept) implements View {
    /// Of a request, or of the one that broke when it is the error page that is asked for.
    static ShowOutage of(HttpServletRequest request) {
        var broken = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? Optional.of(path)
                : Optional.<String>empty();
        var method =
                request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String was ? was : request.getMethod();
        if (method.equals("GET") || method.equals("HEAD"))
            return new ShowOutage(broken.orElseGet(() -> Screen.addressOf(request)), Optional.empty());
        var path = broken.orElseGet(request::getRequestURI);
        return new ShowOutage(path, Optional.of(SendAgain.of(request, path)));
    }
}
