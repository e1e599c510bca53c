package jumelage.room;

import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface Rooms extends Repository<Room, RoomId> {

    Optional<Room> findById(RoomId id);

    Room save(Room room);

    /// As `findById`, and whoever else locks it waits until this transaction is over: of two who are just below a
    /// limit, or wish for the same name, the second finds what the first has made.
    @Query("select * from room.room where id = :id for no key update")
    Optional<Room> lock(RoomId id);

    @Query("select * from room.room where slug = :slug")
    Optional<Room> findBySlug(String slug);

    /// The room that had this name before.
    @Query("select r.* from room.room r join room.former_slug f on f.room_id = r.id where f.slug = :slug")
    Optional<Room> findByFormerSlug(String slug);

    @Query("""
            select r.* from room.room r join room.member m on m.room_id = r.id
             where m.person = :person and m.left_at is null order by r.closed nulls first, r.title
            """)
    List<Room> of(PersonId person);
}
