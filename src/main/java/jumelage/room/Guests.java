package jumelage.room;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Experts and observers: invited for a part and a time, let in by a teacher of a second school.
@Component
public class Guests {
    /// What the teachers of the other schools are asked.
    public static final String TURN = "room.turn.guest";

    private final JdbcClient db;
    private final Membership membership;
    private final Standings standings;
    private final Turns turns;
    private final RoomNews news;
    private final Audit audit;
    private final Clock clock;

    Guests(
            JdbcClient db,
            Membership membership,
            Standings standings,
            Turns turns,
            RoomNews news,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.membership = membership;
        this.standings = standings;
        this.turns = turns;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param part an item with what lies below it; none for the whole room
    /// @return whether the invitation was made: not for somebody who is in the room already
    @Transactional
    public boolean invite(Member by, PersonId guest, Role role, @Nullable UUID part, Instant until) {
        if (!role.passing()) throw new IllegalArgumentException("No guest: " + role);
        var room = by.room().id();
        if (member(room, guest)) return false;
        membership.join(room, guest, role, null, by.id());
        db.sql("""
                insert into room.invitation (room_id, person, item, until, invited_by)
                values (:room, :guest, :part::uuid, :until, :by)
                on conflict (room_id, person) do update
                   set item = excluded.item, until = excluded.until, invited_by = excluded.invited_by, confirmed_by = null
                """)
                .param("room", room)
                .param("guest", guest)
                .param("part", part)
                .param("until", until)
                .param("by", by.id())
                .update();
        for (var partner : by.frame().partners())
            if (partner.left() == null && !by.of(partner.school()))
                turns.open(room, TURN, guest.value(), null, partner.school(), by.id());
        return true;
    }

    /// Lets `guest` in, who is told of it.
    ///
    /// @return whether it is so now: not by a teacher of the school that has invited
    @Transactional
    public boolean confirm(Member by, PersonId guest) {
        var room = by.room().id();
        var let = db.sql("""
                update room.invitation i set confirmed_by = :by
                 where room_id = :room and person = :guest and confirmed_by is null
                   and exists (select from room.member m
                                where m.room_id = i.room_id and m.person = i.invited_by and m.school <> :school::uuid)
                """)
                .param("by", by.id())
                .param("room", room)
                .param("guest", guest)
                .param("school", by.school())
                .update();
        if (let == 0) return false;
        turns.close(room, TURN, guest.value());
        news.welcome(room, guest);
        audit.record(Membership.chain(room), by.id(), "room.guest.confirmed", guest.value());
        standings.drop(room);
        return true;
    }

    private boolean member(RoomId room, PersonId person) {
        return db.sql("select exists (select from room.member where room_id = ? and person = ? and left_at is null)")
                .params(room, person)
                .query(Boolean.class)
                .single();
    }
}
