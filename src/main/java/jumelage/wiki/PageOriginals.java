package jumelage.wiki;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.room.RoomId;
import jumelage.translation.Originals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which page was made from which.
@Component
class PageOriginals implements Originals {
    private final JdbcClient db;

    PageOriginals(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, UUID> in(RoomId room) {
        return db
                .sql(
                        "select id as version, original from wiki.page where room_id = ? and original is not null order by id")
                .param(room)
                .query(Made.class)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(Made::version, Made::original, (one, _) -> one, java.util.LinkedHashMap::new));
    }

    private record Made(UUID version, UUID original) {}
}
