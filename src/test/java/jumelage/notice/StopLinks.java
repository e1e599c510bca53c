package jumelage.notice;

import java.util.List;
import jumelage.account.PersonId;
import org.springframework.stereotype.Component;

/// What somebody of a test finds at the end of his letters.
@Component
public class StopLinks {
    private final Stops stops;

    StopLinks(Stops stops) {
        this.stops = stops;
    }

    /// The token that ends letters about contacts.
    public String of(PersonId receiver) {
        return stops.token(receiver, List.of("contact.notices"));
    }
}
