package jumelage.material;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How materials are called in news, and folders in the log.
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
        var named = MaterialLine.of(db, Eyes.of(member), asked).stream()
                .collect(Collectors.toMap(
                        MaterialLine::id,
                        line -> new Subject(line.title(), line.language(), line.path(member.room()))));
        if (member.may(Act.LOG) && asked.size() > named.size())
            for (var folder : Folder.in(db, member.room().id()))
                if (asked.contains(folder.id()))
                    named.put(folder.id(), new Subject(folder.name(), "", folder.path(member.room())));
        return named;
    }
}
