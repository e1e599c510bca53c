package jumelage.wiki;

import java.time.Clock;
import java.util.Set;
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

    void say(ItemId page, PersonId person, boolean follows) {
        db.sql("""
                insert into wiki.following (room_id, page, person, follows, since) values (?, ?, ?, ?, ?)
                on conflict (room_id, page, person) do update set follows = excluded.follows, since = excluded.since
                """)
                .params(page.room(), page.id(), person, follows, clock.instant())
                .update();
    }

    /// Whoever has said so, or has written in it and not said no; whether he may still see it is asked elsewhere.
    Set<PersonId> of(ItemId page) {
        return Set.copyOf(db.sql("""
                select person as value from wiki.following where room_id = :room and page = :page and follows
                 union
                select h.person from writing.hand h
                 where h.room_id = :room and h.document = :page
                   and not exists (select from wiki.following f where f.room_id = h.room_id and f.page = h.document
                                      and f.person = h.person and not f.follows)
                """)
                .param("room", page.room())
                .param("page", page.id())
                .query(PersonId.class)
                .list());
    }
}
