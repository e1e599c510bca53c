package jumelage.wiki;

import java.time.Clock;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who follows a page: whoever has said so, and whoever has written in it, as long as he has not said that he does not.
@Component
class Followers {
    private final JdbcClient db;
    private final Clock clock;

    Followers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean has(ItemId page, PersonId person) {
        return db.sql("""
                select coalesce(
                    (select follows from wiki.following where room_id = :room and page = :page and person = :person),
                    exists (select from writing.revision
                             where room_id = :room and document = :page and author = :person))
                """)
                .param("room", page.room())
                .param("page", page.id())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    void say(ItemId page, PersonId person, boolean follows) {
        db.sql("""
                insert into wiki.following (room_id, page, person, follows, since) values (?, ?, ?, ?, ?)
                on conflict (room_id, page, person) do update set follows = excluded.follows, since = excluded.since
                """)
                .params(page.room(), page.id(), person, follows, clock.instant())
                .update();
    }

    /// Those who have not left the room; heads of school are in it without having come.
    List<PersonId> of(ItemId page) {
        return db.sql("""
                select f.person as value from wiki.following f
                 where f.room_id = :room and f.page = :page and f.follows
                   and not exists (select from room.member m where m.room_id = f.room_id and m.person = f.person
                                      and m.left_at is not null)
                 union
                select r.author from writing.revision r
                  join room.member m on m.room_id = r.room_id and m.person = r.author and m.left_at is null
                 where r.room_id = :room and r.document = :page
                   and not exists (select from wiki.following f where f.room_id = r.room_id and f.page = r.document
                                      and f.person = r.author and not f.follows)
                """)
                .param("room", page.room())
                .param("page", page.id())
                .query(PersonId.class)
                .list();
    }
}
