package jumelage.contact;

import jumelage.shell.View;

/// What a link says to whoever opens it.
///
/// @param sender whose link it is; empty if it is over
public record JoinContact(Stands stands, String sender, String secret) implements View {
    enum Stands {
        FREE,
        TAKEN,
        OWN,
        OVER
    }
}
