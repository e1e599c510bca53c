package jumelage.material;

import java.time.Clock;
import jumelage.audit.Audit;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.room.Rooms;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The folders of a room. No two have one name, whatever its capitals.
@Component
class Shelves {
    static final int MOST = 200;
    static final int MOST_OF_A_PUPIL = 30;
    private static final String RENAMED = "material.folder.renamed";

    private final JdbcClient db;
    private final Rooms rooms;
    private final Audit audit;
    private final Clock clock;

    Shelves(JdbcClient db, Rooms rooms, Audit audit, Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a wish.
    enum Answer {
        DONE,
        /// One of that name is there.
        THERE,
        /// The room has as many as it can have.
        FULL,
        /// The pupil has made as many as a pupil can.
        ENOUGH
    }

    private record Count(boolean there, int whole, int own) {}

    @Transactional
    Answer make(Member member, String name, boolean album) {
        rooms.lock(member.room().id());
        var count = db.sql("""
                select coalesce(bool_or(lower(name) = lower(:name)), false) as there, count(*) as whole,
                       count(*) filter (where made_by = :by) as own
                  from material.folder where room_id = :room
                """)
                .param("name", name)
                .param("by", member.id())
                .param("room", member.room().id())
                .query(Count.class)
                .single();
        if (count.there()) return Answer.THERE;
        if (count.whole() >= MOST) return Answer.FULL;
        if (member.role().pupil() && count.own() >= MOST_OF_A_PUPIL) return Answer.ENOUGH;
        var now = clock.instant();
        db.sql("insert into material.folder (room_id, id, name, album, made, made_by) values (?, ?, ?, ?, ?, ?)")
                .params(member.room().id(), Id.next(now), name, album, now, member.id())
                .update();
        return Answer.DONE;
    }

    @Transactional
    Answer rename(Member member, Folder folder, String name) {
        rooms.lock(member.room().id());
        var renamed = db.sql("""
                update material.folder f set name = :name where room_id = :room and id = :id
                   and not exists (select from material.folder o where o.room_id = f.room_id
                                      and o.id <> f.id and lower(o.name) = lower(:name))
                """)
                .param("name", name)
                .param("room", member.room().id())
                .param("id", folder.id())
                .update();
        if (renamed == 0 && gone(folder, member)) throw new NotFound();
        if (renamed == 0) return Answer.THERE;
        if (!name.equals(folder.name()))
            audit.record(Membership.chain(member.room().id()), member.id(), RENAMED, folder.id());
        return Answer.DONE;
    }

    private boolean gone(Folder folder, Member member) {
        return db.sql("select not exists (select from material.folder where room_id = ? and id = ?)")
                .params(member.room().id(), folder.id())
                .query(Boolean.class)
                .single();
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
