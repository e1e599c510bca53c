package jumelage.comment;

import java.time.Clock;
import jumelage.audit.Audit;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of notes and comments: settled, opened again, taken back, taken down. Whether somebody may is asked
/// before.
@Component
public class Settling {
    private final JdbcClient db;
    private final CommentNews news;
    private final Audit audit;
    private final Clock clock;

    Settling(JdbcClient db, CommentNews news, Audit audit, Clock clock) {
        this.db = db;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void resolve(Member member, Note note) {
        db.sql("""
                update comment.note set resolved = ?, resolved_by = ? where room_id = ? and id = ? and resolved is null
                """)
                .params(clock.instant(), member.id(), note.document().room(), note.id())
                .update();
        news.touched(note.document());
    }

    @Transactional
    void reopen(Note note) {
        db.sql("update comment.note set resolved = null, resolved_by = null where room_id = ? and id = ?")
                .params(note.document().room(), note.id())
                .update();
        news.touched(note.document());
    }

    @Transactional
    void withdraw(Member member, Note note, Comment comment) {
        db.sql("update comment.comment set withdrawn = ? where room_id = ? and id = ? and withdrawn is null")
                .params(clock.instant(), note.document().room(), comment.id())
                .update();
        record(member, note.document(), "comment.log.withdrawn");
        news.withdrawn(note, comment);
    }

    @Transactional
    void remove(Member member, Note note, Comment comment, String reason) {
        db.sql("""
                update comment.comment set removed = ?, removed_by = ?, reason = ?
                 where room_id = ? and id = ? and removed is null
                """)
                .params(clock.instant(), member.id(), reason, note.document().room(), comment.id())
                .update();
        record(member, note.document(), "comment.log.removed");
        news.touched(note.document());
    }

    /// Puts back what was taken down.
    @Transactional
    void giveBack(Member member, Note note, Comment comment) {
        db.sql("""
                update comment.comment set removed = null, removed_by = null, reason = null where room_id = ? and id = ?
                """).params(note.document().room(), comment.id()).update();
        record(member, note.document(), "comment.log.returned");
        news.touched(note.document());
    }

    private void record(Member member, ItemId document, String what) {
        audit.record(Membership.chain(document.room()), member.id(), what, document.id());
    }
}
