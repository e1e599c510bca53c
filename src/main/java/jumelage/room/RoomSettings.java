package jumelage.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the law leaves to the teachers of a room.
@Component
public class RoomSettings {
    private final JdbcClient db;
    private final Standings standings;
    private final Audit audit;

    RoomSettings(JdbcClient db, Standings standings, Audit audit) {
        this.db = db;
        this.standings = standings;
        this.audit = audit;
    }

    /// @param usual as it is where nobody has set it
    public record Setting(Act act, Role role, boolean usual, boolean allowed) {}

    /// All that can be set, as it is in `room` now.
    public List<Setting> of(RoomId room) {
        var all = new ArrayList<Setting>();
        for (var act : Act.values())
            for (var role : Role.values()) {
                var leave = Law.of(act, role);
                if (leave != Leave.SET_YES && leave != Leave.SET_NO) continue;
                var usual = leave == Leave.SET_YES;
                all.add(new Setting(
                        act, role, usual, standings.settings(room, role).getOrDefault(act, usual)));
            }
        return all;
    }

    /// @throws NotFound if the law leaves nobody the choice
    @Transactional
    public void set(RoomId room, Act act, Role role, boolean allowed, PersonId by) {
        var before = of(room).stream()
                .filter(setting -> setting.act() == act && setting.role() == role)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (before.allowed() == allowed) return;
        db.sql("""
                insert into room.setting (room_id, act, role, allowed) values (?, ?, ?, ?)
                on conflict (room_id, act, role) do update set allowed = excluded.allowed
                """).params(room, act, role, allowed).update();
        audit.record(Membership.chain(room), by, key(act, role, allowed), null);
        standings.drop(room);
    }

    private static String key(Act act, Role role, boolean allowed) {
        return ("room.set." + act + "." + role + "." + (allowed ? "yes" : "no"))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
