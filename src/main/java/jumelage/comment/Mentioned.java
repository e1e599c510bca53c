package jumelage.comment;

import java.util.List;
import java.util.Set;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom the comments of a document name.
final class Mentioned {
    private Mentioned() {}

    static Set<PersonId> in(JdbcClient db, ItemId document, CommentId comment) {
        return Set.copyOf(db.sql("select person as value from comment.mention where room_id = ? and comment = ?")
                .params(document.room(), comment)
                .query(PersonId.class)
                .list());
    }

    /// These, instead of all before.
    static void keep(JdbcClient db, ItemId document, CommentId comment, List<Mention> mentions) {
        db.sql("delete from comment.mention where room_id = ? and comment = ?")
                .params(document.room(), comment)
                .update();
        for (var mention : mentions)
            db.sql("insert into comment.mention (room_id, comment, place, length, person) values (?, ?, ?, ?, ?)")
                    .params(document.room(), comment, mention.place(), mention.length(), mention.person())
                    .update();
    }
}
