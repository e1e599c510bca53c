package jumelage.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jumelage.account.Session;
import jumelage.publication.ItemId;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Rooms;
import jumelage.writing.Locks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may write in a document, asked before and again and again.
@Component
class Rights {
    private final JdbcClient db;
    private final Rooms rooms;
    private final Members members;
    private final List<Locks> locks;

    sealed interface Answer {}

    record May(Member member) implements Answer {}

    record MayNot(Farewell why) implements Answer {}

    Rights(JdbcClient db, Rooms rooms, Members members, List<Locks> locks) {
        this.db = db;
        this.rooms = rooms;
        this.members = members;
        this.locks = locks;
    }

    /// Whether whoever came with `session` may still write, and as whom.
    Answer ask(Session session, ItemId document) {
        var person = session.person();
        if (person.isEmpty()) return new MayNot(Farewell.SIGNED_OUT);
        var member = rooms.findById(document.room()).flatMap(room -> members.as(room, person.get()));
        if (member.isEmpty()) return new MayNot(Farewell.SHUT);
        return against(document, member.get()).<Answer>map(MayNot::new).orElseGet(() -> new May(member.get()));
    }

    /// What keeps `member` from writing; nothing if he may. Only with his own eyes, not with those that he borrows.
    Optional<Farewell> against(ItemId document, Member member) {
        if (member.as() != null || !member.may(Act.WRITE)) return Optional.of(Farewell.SHUT);
        if (!stands(document)) return Optional.of(Farewell.GONE);
        return locks.stream().anyMatch(lock -> lock.shut(document, member))
                ? Optional.of(Farewell.SHUT)
                : Optional.empty();
    }

    /// Whether he who writes is still the same to the others.
    static boolean same(Member before, Member now) {
        return before.role() == now.role() && Objects.equals(before.school(), now.school());
    }

    private boolean stands(ItemId document) {
        return db.sql("""
                select exists (select from writing.document d
                    join publication.item i on i.room_id = d.room_id and i.id = d.id
                   where d.room_id = ? and d.id = ? and i.trashed is null)
                """)
                .params(document.room(), document.id())
                .query(Boolean.class)
                .single();
    }
}
