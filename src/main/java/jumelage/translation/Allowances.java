package jumelage.translation;

import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.room.Membership;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether the texts of a room's pages may go to a machine: not before its teachers have said so.
@Component
class Allowances {
    private final JdbcClient db;
    private final Audit audit;

    Allowances(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    boolean allowed(RoomId room) {
        return db.sql("select exists (select from translation.allowance where room_id = ? and allowed)")
                .param(room)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void set(RoomId room, boolean allowed, PersonId by) {
        if (allowed(room) == allowed) return;
        db.sql("""
                insert into translation.allowance (room_id, allowed) values (?, ?)
                on conflict (room_id) do update set allowed = excluded.allowed
                """).params(room, allowed).update();
        audit.record(Membership.chain(room), by, allowed ? "translation.machine.yes" : "translation.machine.no", null);
    }
}
