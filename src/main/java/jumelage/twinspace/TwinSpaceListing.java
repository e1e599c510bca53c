package jumelage.twinspace;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.room.Role;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A room in the list of one's own.
///
/// @param role a head sees the rooms of his school without being in them
/// @param weaves of its schools, with a space between
/// @param turns how many things wait for the reader
/// @param shut to pupils, while it has too few teachers
public record TwinSpaceListing(
        RoomId id,
        String slug,
        String title,
        @Nullable Instant closed,
        Role role,
        String weaves,
        String towns,
        int turns,
        boolean shut) {

    static List<TwinSpaceListing> of(JdbcClient db, PersonId person) {
        return db.sql("""
                with mine as (
                    select m.room_id, m.role, m.school from room.member m
                      left join room.invitation i on i.room_id = m.room_id and i.person = m.person
                     where m.person = :me and m.left_at is null
                       and (m.role not in ('EXPERT', 'OBSERVER') or i.confirmed_by is not null and i.until > now())
                    union all
                    select p.room_id, 'HEAD', min(e.school::text)::uuid from employment.employment e
                      join room.partner p on p.school = e.school and p.left_at is null
                     where e.person = :me and e.state = 'VALIDATED' and e.role = 'head'
                       and not exists (select from room.member m where m.room_id = p.room_id and m.person = :me
                                                                   and m.left_at is null)
                     group by p.room_id)
                select r.id, r.slug, r.title, r.closed, mine.role,
                       (select coalesce(string_agg(p.weave::text, ' ' order by p.joined, p.weave), '') from room.partner p
                         where p.room_id = r.id and p.left_at is null) as weaves,
                       (select coalesce(string_agg(s.town, ', ' order by p.joined, p.weave), '') from room.partner p
                          join school.school s on s.id = p.school where p.room_id = r.id and p.left_at is null) as towns,
                       (select count(*) from room.turn t where t.room_id = r.id
                           and (t.person = :me
                             or mine.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER')
                                and t.school = mine.school
                             or mine.role in ('FOUNDER', 'ADMINISTRATOR') and t.person is null and t.school is null)) as turns,
                       mine.role in ('PUPIL', 'PUPIL_ADMINISTRATOR')
                         and (select count(*) from room.member m join account.person a on a.id = m.person
                               where m.room_id = r.id and m.left_at is null and a.closed is null
                                 and m.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER')) < 2 as shut
                  from mine join room.room r on r.id = mine.room_id
                 where r.kind = 'TWINSPACE' order by r.closed nulls first, r.title
                """).param("me", person).query(TwinSpaceListing.class).list();
    }

    public List<String> patches() {
        return weaves.isEmpty() ? List.of() : List.of(weaves.split(" "));
    }

    public String path() {
        return "/twinspaces/" + slug;
    }
}
