package jumelage.comment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who can be named in the margin of a document: whoever of the room sees it. Guests read no list of pupils, so they
/// name adults only.
@Component
class Handles {
    private final JdbcClient db;

    Handles(JdbcClient db) {
        this.db = db;
    }

    List<Handle> of(Member member, ItemId document) {
        return db.sql("""
                select m.person, p.name, p.kind = 'PUPIL' as pupil, s.town, t.weave,
                       count(*) over (partition by p.name) = 1 as alone
                  from room.member m
                  join account.person p on p.id = m.person and p.closed is null
                  join publication.item i on i.room_id = m.room_id and i.id = :document
                  left join school.school s on s.id = m.school
                  left join room.partner t on t.room_id = m.room_id and t.school = m.school
                  left join room.invitation g on g.room_id = m.room_id and g.person = m.person
                 where m.room_id = :room and m.left_at is null and m.person <> :me
                   and (i.audience <> :teachers
                        or m.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER'))
                   and (m.role not in ('EXPERT', 'OBSERVER') or g.confirmed_by is not null
                        and (g.item is null or i.id = any(publication.part(m.room_id, g.item))))
                   and (not :guest or p.kind <> 'PUPIL')
                 order by p.name, s.town, m.person
                """)
                .param("document", document.id())
                .param("room", document.room())
                .param("me", member.id())
                .param("teachers", Audience.TEACHERS)
                .param("guest", member.role().passing())
                .query(Handle.class)
                .list();
    }

    /// Those of them who may be meant by what is typed after an `@`.
    List<Handle> of(Member member, ItemId document, String typed, int most) {
        var sought = folded(typed);
        return of(member, document).stream()
                .filter(handle -> Arrays.stream(handle.name().split("\\s+"))
                                .anyMatch(word -> folded(word).startsWith(sought))
                        || folded(handle.words()).startsWith(sought))
                .limit(most)
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
