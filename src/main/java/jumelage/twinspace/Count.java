package jumelage.twinspace;

import jumelage.room.Member;
import jumelage.room.Partner;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many are in a room.
///
/// @param teachers among the adults
public record Count(int countries, int schools, int adults, int pupils, int teachers) {
    private static final int TEACHERS_FOR_PUPILS = 2;

    private record People(int adults, int pupils, int teachers) {}

    static Count in(JdbcClient db, Member member) {
        var present =
                member.frame().partners().stream().filter(Partner::present).toList();
        var people = db.sql("""
                select count(*) filter (where m.role not in ('PUPIL', 'PUPIL_ADMINISTRATOR')) as adults,
                       count(*) filter (where m.role in ('PUPIL', 'PUPIL_ADMINISTRATOR')) as pupils,
                       count(*) filter (where m.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER')) as teachers
                  from room.member m join account.person p on p.id = m.person
                 where m.room_id = ? and m.left_at is null and p.closed is null
                """).param(member.room().id()).query(People.class).single();
        return new Count(
                (int) present.stream().map(Partner::country).distinct().count(),
                present.size(),
                people.adults(),
                people.pupils(),
                people.teachers());
    }

    /// Whether so many teachers are there that pupils may be.
    public boolean openToPupils() {
        return teachers >= TEACHERS_FOR_PUPILS;
    }
}
