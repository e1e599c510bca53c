package jumelage.twinspace;

import java.time.Instant;
import java.util.List;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.room.Room;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a room says to everybody.
@Component
public class PublicUpdates {
    private static final int MOST = 12;

    private final JdbcClient db;

    PublicUpdates(JdbcClient db) {
        this.db = db;
    }

    /// Signed by the school and its country, never by a person.
    ///
    /// @param picture the address of its picture, small
    /// @param at when it was first said
    public record Told(
            int number,
            String words,
            String language,
            @Nullable String picture,
            String alt,
            String credit,
            @Nullable Integer weave,
            @Nullable String town,
            @Nullable String country,
            Instant at) {}

    /// The newest first.
    public List<Told> of(Room room) {
        return UpdateLine.latest(db, Eyes.stranger(room.id()), MOST).stream()
                .filter(line -> line.audience() == Audience.PUBLIC)
                .map(line -> told(room, line))
                .toList();
    }

    private static Told told(Room room, UpdateLine line) {
        var picture = line.bytes();
        return new Told(
                line.number(),
                line.words(),
                line.language(),
                picture == null ? null : picture.outside(room, "small"),
                line.alt(),
                line.credit(),
                line.weave(),
                line.town(),
                line.country(),
                line.made());
    }
}
