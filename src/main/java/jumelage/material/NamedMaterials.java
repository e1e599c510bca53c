package jumelage.material;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import jumelage.room.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How materials are called in news.
@Component
class NamedMaterials implements Subjects {
    private final JdbcClient db;

    NamedMaterials(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Subject> named(Member member, Collection<UUID> ids) {
        var asked = new HashSet<>(ids);
        if (asked.isEmpty()) return Map.of();
        return MaterialLine.of(db, Eyes.of(member), asked).stream()
                .collect(Collectors.toMap(
                        MaterialLine::id,
                        line -> new Subject(line.title(), line.language(), line.path(member.room()))));
    }
}
