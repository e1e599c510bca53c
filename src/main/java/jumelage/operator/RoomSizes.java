package jumelage.operator;

import java.util.List;
import jumelage.material.Sizes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much the files of rooms weigh. Sizes, and the public names of projects; nothing of what is inside.
@Component
class RoomSizes {
    static final int SHOWN = 200;

    private final JdbcClient db;

    RoomSizes(JdbcClient db) {
        this.db = db;
    }

    /// @param title of a project whose card is public; else empty
    public record RoomSize(String slug, String title, int files, long bytes) {
        public String size() {
            return Sizes.told(bytes);
        }

        /// Of what may be in one room, in hundredths.
        public int share(long most) {
            return most <= 0 ? 100 : (int) Math.min(999, bytes * 100 / most);
        }
    }

    /// The heaviest first.
    List<RoomSize> heaviest() {
        return db.sql("""
                select r.slug, coalesce(p.title, '') as title, w.files, w.bytes
                  from (select room_id, count(*) as files, sum(bytes) as bytes
                          from (select room_id, bytes from material.form
                                union all select room_id, bytes from material.captions) one
                         group by room_id) w
                  join room.room r on r.id = w.room_id
                  left join project.project p on p.slug = r.slug and p.state in ('ACTIVE', 'CLOSED')
                 order by w.bytes desc, r.slug limit ?
                """).param(SHOWN).query(RoomSize.class).list();
    }

    long database() {
        return db.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    /// Bytes that are kept once count once.
    long files() {
        return db.sql("""
                select coalesce(sum(bytes), 0) from (
                    select sha256, bytes from material.form union select sha256, bytes from material.captions) files
                """).query(Long.class).single();
    }
}
