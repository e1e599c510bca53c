package jumelage.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A note as it is kept.
record NoteRow(
        CommentId id,
        String block,
        int place,
        String quote,
        @Nullable String starts,
        @Nullable String ends,
        Audience audience,
        @Nullable Instant resolved,
        @Nullable String resolvedBy,
        boolean resolvedByPupil) {

    /// Those of a document, the oldest first.
    static List<NoteRow> of(JdbcClient db, ItemId document) {
        return db.sql("""
                select n.id, n.block, n.place, n.quote, n.audience, n.resolved, p.name as resolved_by,
                       coalesce(p.kind = 'PUPIL', false) as resolved_by_pupil,
                       translate(encode(n.starts, 'base64'), E'\\n', '') as starts,
                       translate(encode(n.ends, 'base64'), E'\\n', '') as ends
                  from comment.note n left join account.person p on p.id = n.resolved_by
                 where n.room_id = ? and n.document = ? order by n.made, n.id
                """)
                .params(document.room(), document.id())
                .query(NoteRow.class)
                .list();
    }

    Anchor passage() {
        return new Anchor(block, place, quote, starts, ends);
    }

    Note note(ItemId document, Optional<Spot> spot, List<Comment> comments) {
        var anchor = spot.map(Spot::anchor).orElse(null);
        return new Note(id, document, passage(), anchor, resolved, resolvedBy, resolvedByPupil, comments);
    }
}
