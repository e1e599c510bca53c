package jumelage.wiki;

import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.writing.Locks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A page is shut for whoever does not see it, may not write, or finds it locked.
@Component
class PageLocks implements Locks {
    private final JdbcClient db;

    PageLocks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean shut(ItemId item, Member member) {
        return db.sql("select exists (select from wiki.page p"
                        + " join publication.item i on i.room_id = p.room_id and i.id = p.id"
                        + " where p.room_id = :room and p.id = :page and not (:write and (:order or not p.locked) and "
                        + Eyes.INSIDE + "))")
                .params(Eyes.of(member).parameters())
                .param("page", item.id())
                .param("write", member.may(Act.WRITE))
                .param("order", member.may(Act.ORDER))
                .query(Boolean.class)
                .single();
    }
}
