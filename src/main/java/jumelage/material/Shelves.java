package jumelage.material;

import java.time.Clock;
import jumelage.room.Member;
import jumelage.shell.Id;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The folders of a room. No two have one name, whatever its capitals.
@Component
class Shelves {
    private final JdbcClient db;
    private final Clock clock;

    Shelves(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @return false if one of that name is there
    @Transactional
    boolean make(Member member, String name, boolean album) {
        return db.sql("""
                        insert into material.folder (room_id, id, name, album, made) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(member.room().id(), Id.next(clock.instant()), name, album, clock.instant())
                        .update()
                == 1;
    }

    /// @return false if another has that name
    boolean rename(Member member, Folder folder, String name) {
        try {
            return db.sql("""
                            update material.folder f set name = :name where room_id = :room and id = :id
                               and not exists (select from material.folder o where o.room_id = f.room_id
                                                  and o.id <> f.id and lower(o.name) = lower(:name))
                            """)
                            .param("name", name)
                            .param("room", member.room().id())
                            .param("id", folder.id())
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            // another came in between
            return false;
        }
    }

    /// What lies in it, and in the trash came from it, lies in none afterwards.
    @Transactional
    void dissolve(Member member, Folder folder) {
        for (var emptied : new String[] {
            "update material.material set folder = null where room_id = ? and folder = ?",
            "delete from material.folder where room_id = ? and id = ?"
        }) db.sql(emptied).params(member.room().id(), folder.id()).update();
    }
}
