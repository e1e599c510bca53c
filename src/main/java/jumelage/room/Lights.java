package jumelage.room;

import java.util.Objects;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.shell.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How light the pages of rooms are to be, as their teachers have set it and as a device wishes.
@Component
public class Lights {
    private final JdbcClient db;
    private final Memory memory;
    private final Audit audit;

    Lights(JdbcClient db, Memory memory, Audit audit) {
        this.db = db;
        this.memory = memory;
        this.audit = audit;
    }

    public Light of(Member member) {
        return memory.of(member, Light.class, () -> of(member.room().id()));
    }

    /// Whether `member` gets pictures small on this device: the room or the device wishes it.
    public boolean sparing(Member member) {
        return Screen.current().sparing() || of(member).sparing();
    }

    @Transactional
    public void set(RoomId room, Light light, PersonId by) {
        var before = of(room);
        if (before.equals(light)) return;
        db.sql("""
                insert into room.light (room_id, ceiling, sparing) values (:room, cast(:ceiling as int), :sparing)
                on conflict (room_id) do update set ceiling = excluded.ceiling, sparing = excluded.sparing
                """)
                .param("room", room)
                .param("ceiling", light.ceiling())
                .param("sparing", light.sparing())
                .update();
        if (!Objects.equals(before.ceiling(), light.ceiling())) tell(room, by, "ceiling", light.ceiling() != null);
        if (before.sparing() != light.sparing()) tell(room, by, "sparing", light.sparing());
    }

    private void tell(RoomId room, PersonId by, String what, boolean on) {
        audit.record(Membership.chain(room), by, "room.light." + what + "." + (on ? "yes" : "no"), null);
    }

    private Light of(RoomId room) {
        return db.sql("select ceiling, sparing from room.light where room_id = ?")
                .param(room)
                .query(Light.class)
                .optional()
                .orElse(Light.UNSET);
    }
}
