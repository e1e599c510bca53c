package jumelage.wiki;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jumelage.publication.Erasing;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages that were thrown away. For a time they can be taken back; their history stays.
@Component
class Trash {
    private final JdbcClient db;
    private final Clock clock;

    Trash(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those that `member` may take back.
    List<PageLine> of(Member member) {
        return member.may(Act.WRITE)
                ? still(member).stream().filter(page -> takes(member, page)).toList()
                : List.of();
    }

    Optional<PageLine> find(Member member, String segment) {
        var number = PageAddress.of(segment).number();
        return of(member).stream().filter(page -> page.number() == number).findFirst();
    }

    /// Whether a page that `member` could see was thrown away.
    boolean holds(Member member, String segment) {
        return PageLine.isTrashed(db, Eyes.of(member), PageAddress.of(segment).number());
    }

    ListTrash.Line line(Member member, PageLine page) {
        var by = db.sql("""
                select p.name, p.kind = 'PUPIL' as pupil, s.town as school, t.weave
                  from account.person p
                  left join room.member m on m.person = p.id and m.room_id = :room
                  left join school.school s on s.id = m.school
                  left join room.partner t on t.room_id = :room and t.school = m.school
                 where p.id = :person
                """)
                .param("room", member.room().id())
                .param("person", page.trashedBy())
                .query(Who.class)
                .optional();
        return new ListTrash.Line(
                page,
                by.orElseGet(() -> new Who("", false, null, null)),
                Objects.requireNonNull(page.trashed()).plus(Erasing.KEPT));
    }

    private List<PageLine> still(Member member) {
        var since = clock.instant().minus(Erasing.KEPT);
        return PageLine.trashed(db, Eyes.of(member)).stream()
                .filter(page -> page.trashed() != null && page.trashed().isAfter(since))
                .toList();
    }

    private static boolean takes(Member member, PageLine page) {
        return member.may(Act.ORDER)
                || page.madeBy().equals(member.id())
                || member.id().equals(page.trashedBy());
    }
}
