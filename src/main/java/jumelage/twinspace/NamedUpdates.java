package jumelage.twinspace;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import jumelage.room.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How updates are called in news and turns: by how they begin.
@Component
class NamedUpdates implements Subjects {
    private final JdbcClient db;

    NamedUpdates(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Subject> named(Member member, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return UpdateLine.of(db, Eyes.of(member), ids).stream()
                .collect(Collectors.toMap(
                        UpdateLine::id, line -> new Subject(line.title(), line.language(), line.path(member.room()))));
    }
}
