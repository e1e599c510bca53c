package jumelage.room;

import java.util.List;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everybody who is in a room.
@Component
public class Members {
    /// What rings when who is what in a room has changed; the payload is its id.
    public static final String TOPIC = Standings.TOPIC;

    private static final String ALL = """
            select m.person as id, p.name, m.role, m.school, u.class as school_class,
                   i.item as part, i.until, b.school as invited_from,
                   i.person is null or i.confirmed_by is not null as confirmed
              from room.member m
              join account.person p on p.id = m.person
              left join pupil.pupil u on u.person = m.person
              left join room.invitation i on i.room_id = m.room_id and i.person = m.person
              left join room.member b on b.room_id = m.room_id and b.person = i.invited_by
             where m.room_id = :room and m.left_at is null and p.closed is null
            """;

    private final JdbcClient db;
    private final Standings standings;

    Members(JdbcClient db, Standings standings) {
        this.db = db;
        this.standings = standings;
    }

    public List<InRoom> of(RoomId room) {
        return db.sql(ALL + " order by m.joined, p.name")
                .param("room", room)
                .query(InRoom.class)
                .list();
    }

    public Optional<InRoom> find(RoomId room, PersonId person) {
        return db.sql(ALL + " and m.person = :person")
                .param("room", room)
                .param("person", person)
                .query(InRoom.class)
                .optional();
    }

    /// `person` as one who acts in `room`; nobody if he may not be there.
    public Optional<Member> as(Room room, Person person) {
        return standings.of(room, person);
    }
}
