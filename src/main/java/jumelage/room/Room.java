package jumelage.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A closed room.
@Table(schema = "room", name = "room")
public record Room(
        @Id RoomId id,
        Kind kind,
        String slug,
        String title,
        Instant made,
        @Nullable Instant closed,
        @Version int version) {

    public enum Kind {
        TWINSPACE,
        GROUP,
        COURSE,
        KIT
    }

    public String path() {
        return "/twinspaces/" + slug;
    }
}
