package jumelage.notice;

import static jumelage.shell.Texts.comma;
import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import jumelage.account.Visitor;
import jumelage.shell.NotFound;
import jumelage.shell.Unsealed;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ends letters of a kind, for whoever holds a letter. Looking ends nothing: mail servers look at all links.
@RestController
class StopController {
    private static final String PATH = "/notices/stop/";

    private final Stops stops;
    private final Rhythms rhythms;

    StopController(Stops stops, Rhythms rhythms) {
        this.stops = stops;
        this.rhythms = rhythms;
    }

    @GetMapping("/notices/stop/{token}")
    ShowMailSettled ask(Visitor visitor, @PathVariable String token) {
        return new ShowMailSettled("notice.stop", names(read(token)), PATH + token);
    }

    @PostMapping("/notices/stop/{token}")
    ShowMailSettled stop(Visitor visitor, @PathVariable String token) {
        var stop = read(token);
        stop.kinds().forEach(kind -> rhythms.stop(stop.person(), kind.key()));
        return new ShowMailSettled("notice.stopped", names(stop), "");
    }

    private Stops.Stop read(String token) {
        return stops.read(token).filter(stop -> !stop.kinds().isEmpty()).orElseThrow(NotFound::new);
    }

    private static String names(Stops.Stop stop) {
        return stop.kinds().stream().map(kind -> text(kind.key())).collect(Collectors.joining(comma()));
    }

    /// One click in a mail program comes without any form of ours (RFC 8058); the token is its seal.
    @Component
    static class OneClick implements Unsealed {
        @Override
        public boolean takes(HttpServletRequest request) {
            return request.getRequestURI().startsWith(PATH)
                    && "One-Click".equals(request.getParameter("List-Unsubscribe"));
        }
    }
}
