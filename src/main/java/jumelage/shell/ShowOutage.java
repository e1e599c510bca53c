package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;

/// Instead of a page while the database does not answer.
///
/// @param kept what was sent and has not arrived
public record ShowOutage(String address, Optional<SendAgain> kept) implements View {
    static ShowOutage of(HttpServletRequest request) {
        var read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return new ShowOutage(Screen.addressOf(request), read ? Optional.empty() : Optional.of(SendAgain.of(request)));
    }
}
