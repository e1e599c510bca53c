package jumelage.twinspace;

import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// A validated teacher whom a member may ask into the room: a colleague of the own school, or for founders and
/// administrators somebody of any school that takes part.
///
/// @param school of these the one where he has worked longest
public record Colleague(PersonId id, String name, SchoolId school, String schoolName, String town) {

    private static final String WITHIN_REACH = """
            select distinct on (p.id) p.id, p.name, s.id as school, s.name as school_name, s.town
              from employment.employment e
              join account.person p on p.id = e.person
              join school.school s on s.id = e.school
             where e.state = 'VALIDATED' and e.role <> 'head' and p.closed is null
               and (e.school = :school
                    or :every and e.school in (select r.school from room.partner r
                                                where r.room_id = :room and r.left_at is null))
            """;

    private static final String NOT_YET_IN = WITHIN_REACH + """
               and not exists (select from room.member m
                                where m.room_id = :room and m.person = p.id and m.left_at is null)
               and not exists (select from project.invitation i join project.project j on j.id = i.project
                                where j.slug = :slug and i.invited = p.id and i.state = 'WAITING')
            """;

    /// Those who are not in the room and have not been asked, the own school's first; of them whoever has all words of
    /// `sought` in his name, his school's or its town's.
    static List<Colleague> notYetIn(JdbcClient db, Member member, String sought, int most) {
        return asked(db, "select c.* from (" + NOT_YET_IN + """
                 order by p.id, e.since) c
                 where not exists (
                       select from unnest(string_to_array(store.fold(:sought), ' ')) word
                        where position(word in store.fold(concat_ws(' ', c.name, c.school_name, c.town))) = 0)
                 order by c.school <> :school, c.school_name, c.school, c.name, c.id limit :most
                """, member)
                .param("sought", sought.strip())
                .param("most", most)
                .query(Colleague.class)
                .list();
    }

    static Optional<Colleague> notYetIn(JdbcClient db, Member member, PersonId whom) {
        return asked(db, NOT_YET_IN + " and p.id = :whom order by p.id, e.since", member)
                .param("whom", whom)
                .query(Colleague.class)
                .optional();
    }

    /// Whether `whom` could be asked, were he not in the room or asked already.
    static boolean reaches(JdbcClient db, Member member, PersonId whom) {
        return asked(db, "select exists (" + WITHIN_REACH + " and p.id = :whom)", member)
                .param("whom", whom)
                .query(Boolean.class)
                .single();
    }

    private static StatementSpec asked(JdbcClient db, String question, Member member) {
        return db.sql(question)
                .param("school", member.school())
                .param("every", new Powers(member).mayInviteFromEverySchool())
                .param("room", member.room().id())
                .param("slug", member.room().slug());
    }
}
