package jumelage.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Something that has happened to a page: written, restored, proposed, approved …
///
/// @param what `made`, `edited`, `restored`, or the name of what was told of it
/// @param revision that came of it
/// @param key tells changes of one moment apart
public record Change(
        Instant at,
        String key,
        String what,
        @Nullable Integer revision,
        int number,
        String title,
        String language,
        Crew who) {

    /// @param revision 0 for what is none
    private record Of(UUID item, int revision) {}

    private record Line(Of what, Who who, Change change) {}

    private record Hand(
            UUID document,
            int revision,
            String name,
            boolean pupil,
            @Nullable String town,
            @Nullable Integer weave) {}

    /// What is `wanted` of that which happened before `until`, as far as `member` may see it; the latest first.
    static List<Change> before(JdbcClient db, Member member, Wanted wanted, Until until, int most) {
        var lines = db.sql("""
                with known as (
                    select r.edited as at, r.document as item, r.author as who, r.school, r.number as revision,
                           case when r.restored_from is not null then 'restored'
                                when r.number = 1 then 'made' else 'edited' end as what
                      from writing.revision r
                     where r.room_id = :room and r.edited <= :at and (:eyesTeachers or r.audience <> 'TEACHERS')
                    union all
                    select h.at, h.subject, h.who, h.school, null, substring(h.what from '[^.]*$')
                      from room.happening h
                     where h.room_id = :room and h.at <= :at and h.subject is not null
                       and h.what in (:kept)),
                change as (
                    select k.*, left(md5(concat_ws(' ', k.item, k.what, k.revision)), 12) collate "C" as key
                      from known k)
                select c.at, c.key, c.what, c.revision, c.item, i.number, d.title, d.language, p.name,
                       coalesce(p.kind = 'PUPIL', false) as pupil, s.town, t.weave
                  from change c
                  join publication.item i on i.room_id = :room and i.id = c.item and i.kind = 'page'
                  join writing.document d on d.room_id = :room and d.id = c.item
                  left join account.person p on p.id = c.who
                  left join school.school s on s.id = c.school
                  left join room.partner t on t.room_id = :room and t.school = c.school
                 where\s""" + Eyes.INSIDE + """
                   and (c.at, c.key) < (cast(:at as timestamptz), :key collate "C")
                   and (cast(:school as int) is null or t.weave = :school
                        or exists (select from writing.hand h
                                     join room.partner o on o.room_id = h.room_id and o.school = h.school
                                    where h.room_id = :room and h.document = c.item and h.revision = c.revision
                                      and o.weave = :school))
                   and (cast(:page as int) is null or i.number = :page)
                   and (cast(:kind as text) is null or c.what = :kind)
                 order by c.at desc, c.key desc limit :most
                """)
                .params(Eyes.of(member).parameters())
                .param("at", until.at())
                .param("key", until.key())
                .param("school", wanted.school())
                .param("page", wanted.page())
                .param("kind", wanted.kind())
                .param("kept", Happened.BESIDES)
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
        var hands = hands(db, member, lines);
        return lines.stream()
                .map(line -> line.change().by(hands.getOrDefault(line.what(), List.of(line.who()))))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var who = new Who(
                name == null ? "" : name,
                row.getBoolean("pupil"),
                row.getString("town"),
                row.getObject("weave", Integer.class));
        var revision = row.getObject("revision", Integer.class);
        return new Line(
                new Of(row.getObject("item", UUID.class), revision == null ? 0 : revision),
                who,
                new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("key"),
                        row.getString("what"),
                        revision,
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("language"),
                        new Crew(List.of(who))));
    }

    /// All who had a hand in these revisions.
    private static Map<Of, List<Who>> hands(JdbcClient db, Member member, List<Line> lines) {
        var pages = lines.stream()
                .filter(line -> line.change().revision() != null)
                .map(line -> line.what().item())
                .collect(Collectors.toSet());
        if (pages.isEmpty()) return Map.of();
        return db
                .sql("""
                select h.document, h.revision, p.name, h.pupil, s.town, t.weave
                  from writing.hand h
                  join account.person p on p.id = h.person
                  left join school.school s on s.id = h.school
                  left join room.partner t on t.room_id = h.room_id and t.school = h.school
                 where h.room_id = :room and h.document in (:pages) and h.revision in (:revisions)
                 order by h.place, p.name
                """)
                .param("room", member.room().id())
                .param("pages", pages)
                .param(
                        "revisions",
                        lines.stream().map(line -> line.what().revision()).collect(Collectors.toSet()))
                .query(Hand.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        hand -> new Of(hand.document(), hand.revision()),
                        Collectors.mapping(
                                hand -> new Who(hand.name(), hand.pupil(), hand.town(), hand.weave()),
                                Collectors.toList())));
    }

    private Change by(List<Who> all) {
        return new Change(at, key, what, revision, number, title, language, new Crew(all));
    }
}
