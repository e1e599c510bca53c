package jumelage.account;

import java.util.Optional;

/// A session, for what goes on when the request is over that came with it.
public final class Session {
    private final Sessions sessions;
    private final byte[] hash;

    Session(Sessions sessions, byte[] hash) {
        this.sessions = sessions;
        this.hash = hash;
    }

    /// Whose it is; nobody's once it has ended. That it is asked does not let it go on.
    public Optional<Person> person() {
        return sessions.look(hash);
    }

    /// As [#person], when he has just done something: the session goes on.
    public Optional<Person> seen() {
        return sessions.seen(hash);
    }
}
