package jumelage.card;

import java.util.List;
import jumelage.account.PersonId;

/// What stands on a printed card. Once it is printed it is kept nowhere: the house knows the seals only.
public record Slip(PersonId pupil, String name, List<String> words, String secret) {

    /// Nothing of it gets into a log by mistake.
    @Override
    public String toString() {
        return "Slip[" + pupil + "]";
    }

    /// The path that its QR code leads to. What follows # never leaves the browser.
    public String path() {
        return "/pupils#" + secret;
    }
}
