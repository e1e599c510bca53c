package jumelage.contact;

import jumelage.shell.View;

/// What a link says to whoever opens it.
///
/// @param sender whose link it is; empty if it is over
/// @param validated whether the one who looks is
public record JoinContact(Stands stands, String sender, String secret, boolean validated) implements View {
    enum Stands {
        FREE,
        TAKEN,
        OWN,
        WITHDRAWN,
        OVER
    }

    /// The text of what it says: to whoever is not validated yet, that it is kept for him.
    String key() {
        var kept = !validated && (stands == Stands.FREE || stands == Stands.TAKEN);
        return "contact.join." + stands + (kept ? ".kept" : "");
    }
}
