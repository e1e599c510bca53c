package jumelage.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;

/// How a document is called in the revision that somebody gets.
///
/// @param working whether that is the one that is being written
public record Title(
        ItemId key,
        @Nullable UUID parent,
        String kind,
        int number,
        Audience audience,
        int revision,
        boolean working,
        String title,
        String language,
        Instant edited) {

    record Below(UUID id, UUID parent) {}

    public UUID id() {
        return key.id();
    }

    static Title of(ResultSet row, int index) throws SQLException {
        return new Title(
                new ItemId(new RoomId(row.getObject("room_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getObject("parent", UUID.class),
                row.getString("kind"),
                row.getInt("number"),
                Audience.valueOf(row.getString("audience")),
                row.getInt("revision"),
                row.getBoolean("working"),
                row.getString("title"),
                row.getString("language"),
                row.getObject("edited", OffsetDateTime.class).toInstant());
    }

    /// The same, each below the nearest of them that is above it.
    static List<Title> joined(List<Title> titles, List<Below> tree) {
        var seen = titles.stream().map(Title::id).collect(Collectors.toSet());
        var above = tree.stream().collect(Collectors.toMap(Below::id, Below::parent));
        return titles.stream()
                .map(title -> title.below(nearest(title.parent, seen, above)))
                .toList();
    }

    private static @Nullable UUID nearest(@Nullable UUID parent, java.util.Set<UUID> seen, Map<UUID, UUID> above) {
        var passed = new HashSet<UUID>();
        var at = parent;
        while (at != null && !seen.contains(at)) at = passed.add(at) ? above.get(at) : null;
        return at;
    }

    private Title below(@Nullable UUID parent) {
        return new Title(key, parent, kind, number, audience, revision, working, title, language, edited);
    }
}
