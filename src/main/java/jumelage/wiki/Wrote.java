package jumelage.wiki;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school that has written in a page, and its people who did. Names stay inside the room.
public record Wrote(@Nullable String town, @Nullable Integer weave, List<String> names) {

    private record Row(@Nullable String town, @Nullable Integer weave, String name, boolean pupil) {}

    /// The ids of what `member` has written in.
    static Set<UUID> by(JdbcClient db, Member member) {
        return db.sql("select distinct document from writing.hand where room_id = ? and person = ?")
                .params(member.room().id(), member.id())
                .query(UUID.class)
                .set();
    }

    static List<Wrote> in(JdbcClient db, ItemId page, Member reader) {
        var rows = db.sql("""
                select s.town, t.weave, p.name, h.pupil
                  from writing.hand h
                  join account.person p on p.id = h.person
                  left join school.school s on s.id = h.school
                  left join room.partner t on t.room_id = h.room_id and t.school = h.school
                 where h.room_id = ? and h.document = ?
                 group by s.town, t.weave, p.name, h.pupil, h.person order by min(h.revision), min(h.place)
                """).params(page.room(), page.id()).query(Row.class).list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.town() + " " + row.weave(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> new Wrote(
                        of.getFirst().town(),
                        of.getFirst().weave(),
                        of.stream()
                                .filter(row -> reader.toldPupilsNames() || !row.pupil())
                                .map(Row::name)
                                .toList()))
                .toList();
    }
}
