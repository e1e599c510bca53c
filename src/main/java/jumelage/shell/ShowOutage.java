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
        var broken = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var method =
                request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String was ? was : request.getMethod();
        var read = method.equals("GET") || method.equals("HEAD");
        return new ShowOutage(
                broken instanceof String path ? path : Screen.addressOf(request),
                read
                        ? Optional.empty()
                        : Optional.of(
                                SendAgain.of(request, broken instanceof String path ? path : request.getRequestURI())));
    }
}
