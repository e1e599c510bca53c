package jumelage.writing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.document.Ink;
import jumelage.room.RoomId;
import jumelage.school.Countries;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school as it stands beside what it wrote.
///
/// @param weave its pattern in the room
public record Weaver(SchoolId school, String name, String town, String country, int weave) {

    static Map<SchoolId, Weaver> of(JdbcClient db, RoomId room, Collection<SchoolId> schools) {
        if (schools.isEmpty()) return Map.of();
        return db
                .sql("""
                select s.id as school, s.name, s.town, s.country, coalesce(p.weave, 1) as weave from school.school s
                  left join room.partner p on p.room_id = :room and p.school = s.id
                 where s.id in (:schools)
                """)
                .param("room", room)
                .param("schools", List.copyOf(schools))
                .query(Weaver.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Weaver::school, Function.identity()));
    }

    public String land() {
        return Countries.name(country);
    }

    Ink ink() {
        return new Ink(weave, town);
    }
}
