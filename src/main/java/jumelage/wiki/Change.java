package jumelage.wiki;

import java.time.Instant;
import java.util.List;
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
        @Nullable String name,
        boolean pupil,
        @Nullable String town,
        @Nullable Integer weave) {

    /// What is `wanted` of that which happened before `until`, as far as `member` may see it; the latest first.
    static List<Change> before(JdbcClient db, Member member, Wanted wanted, Until until, int most) {
        return db.sql("""
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
                select c.at, c.key, c.what, c.revision, i.number, d.title, d.language, p.name,
                       coalesce(p.kind = 'PUPIL', false) as pupil, s.town, t.weave
                  from change c
                  join publication.item i on i.room_id = :room and i.id = c.item and i.kind = 'page'
                  join writing.document d on d.room_id = :room and d.id = c.item
                  left join account.person p on p.id = c.who
                  left join school.school s on s.id = c.school
                  left join room.partner t on t.room_id = :room and t.school = c.school
                 where\s""" + Eyes.INSIDE + """
                   and (c.at, c.key) < (cast(:at as timestamptz), :key collate "C")
                   and (cast(:school as int) is null or t.weave = :school)
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
                .query(Change.class)
                .list();
    }

    public Who who() {
        return new Who(name == null ? "" : name, pupil, town, weave);
    }
}
