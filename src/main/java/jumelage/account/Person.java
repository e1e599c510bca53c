package jumelage.account;

import java.time.Instant;
import jumelage.shell.Asking;
import jumelage.shell.Face;
import jumelage.shell.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// Everyone who can act: the author of a text, the member of a room, the holder of a session.
/// As a handler's parameter: whoever is signed in.
@Table(schema = "account", name = "person")
public record Person(
        @Id PersonId id,
        Kind kind,
        String name,
        String language,
        String zone,
        Instant made,
        @Nullable Instant closed,
        @Version int version)
        implements Asking {

    public enum Kind {
        STAFF,
        PUPIL,
        GUEST
    }

    public boolean pupil() {
        return kind == Kind.PUPIL;
    }

    Face face() {
        return new Face(name, pupil(), id.toString(), reader());
    }

    public Reader reader() {
        return Reader.of(language, zone);
    }
}
