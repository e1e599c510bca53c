package jumelage.comment;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Member;
import jumelage.shell.Id;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Saying something in a margin. Whether somebody may is asked before.
@Component
public class Commenting {
    /// The most notes of a document.
    static final int MOST_NOTES = 500;
    /// The most comments in a note.
    static final int MOST_ANSWERS = 200;

    private final JdbcClient db;
    private final Items items;
    private final Handles handles;
    private final Haste haste;
    private final CommentNews news;
    private final Clock clock;

    Commenting(JdbcClient db, Items items, Handles handles, Haste haste, CommentNews news, Clock clock) {
        this.db = db;
        this.items = items;
        this.handles = handles;
        this.haste = haste;
        this.news = news;
        this.clock = clock;
    }

    /// Begins a note.
    @Transactional
    public Outcome begin(Member member, ItemId document, Anchor passage, String words) {
        var audience = items.lock(document).audience().inside();
        if (count("comment.note where room_id = ? and document = ?", document.room(), document.id()) >= MOST_NOTES)
            return new Outcome.Refused(text("comment.too-many", MOST_NOTES));
        return named(member, document, words, Set.of(), mentions -> {
            var id = new CommentId(Id.next(clock.instant()));
            db.sql("""
                    insert into comment.note
                        (room_id, id, document, block, place, quote, starts, ends, audience, made)
                    values (:room, :id, :document, :block, :place, :quote, decode(:start, 'base64'),
                        decode(:end, 'base64'), :audience, :now)
                    """)
                    .param("room", document.room())
                    .param("id", id)
                    .param("document", document.id())
                    .param("block", passage.block())
                    .param("place", passage.place())
                    .param("quote", passage.quote())
                    .param("start", passage.start())
                    .param("end", passage.end())
                    .param("audience", audience)
                    .param("now", clock.instant())
                    .update();
            return say(member, document, id, id, words, audience, mentions);
        });
    }

    /// Answers in a note; one that was settled is open again.
    @Transactional
    public Outcome answer(Member member, Note note, String words) {
        var document = note.document();
        var audience = items.lock(document).audience().inside();
        if (!locked(note)) return new Outcome.Late(text("comment.gone"));
        if (count("comment.comment where room_id = ? and note = ?", document.room(), note.id()) >= MOST_ANSWERS)
            return new Outcome.Refused(text("comment.too-long-a-talk", MOST_ANSWERS));
        return named(member, document, words, Set.of(), mentions -> {
            db.sql("update comment.note set resolved = null, resolved_by = null where room_id = ? and id = ?")
                    .params(document.room(), note.id())
                    .update();
            var id = new CommentId(Id.next(clock.instant()));
            return say(member, document, note.id(), id, words, audience, mentions);
        });
    }

    /// Changes what `member` has said himself.
    ///
    /// @param version from which he started
    @Transactional
    Outcome change(Member member, Note note, Comment comment, String words, String version) {
        if (!comment.changeable(member, clock.instant())) return new Outcome.Late(text("comment.too-late"));
        if (!version.equals("" + comment.version())) return new Outcome.Late(text("comment.changed-meanwhile"));
        if (words.equals(comment.typed())) return new Outcome.Done(note.id());
        var before = Mentioned.in(db, note.document(), comment.id());
        return named(member, note.document(), words, before, mentions -> {
            var changed = db.sql("""
                    update comment.comment set words = :words, edited = :now, version = version + 1
                     where room_id = :room and id = :id and version = :version and withdrawn is null and removed is null
                    """)
                    .param("words", words)
                    .param("now", clock.instant())
                    .param("room", note.document().room())
                    .param("id", comment.id())
                    .param("version", comment.version())
                    .update();
            if (changed == 0) return new Outcome.Late(text("comment.changed-meanwhile"));
            Mentioned.keep(db, note.document(), comment.id(), mentions);
            news.changed(member, note.document(), note.id(), mentions, before);
            return new Outcome.Done(note.id());
        });
    }

    private interface Work {
        Outcome with(List<Mention> mentions);
    }

    private Outcome named(Member member, ItemId document, String words, Set<PersonId> before, Work work) {
        if (!haste.allows(member)) return new Outcome.Refused(text("comment.too-fast"));
        return switch (Naming.in(words, handles.of(member, document), before)) {
            case Naming.Clear(var mentions) -> work.with(mentions);
            case Naming.Unclear(var name, var which)
            when which.isEmpty() -> new Outcome.Refused(text("comment.mention.nobody-can-tell", name));
            case Naming.Unclear(var name, var which) ->
                new Outcome.Refused(text(
                        "comment.mention.which",
                        name,
                        which.stream().map(one -> "@" + one).collect(Collectors.joining(Texts.comma()))));
        };
    }

    private Outcome say(
            Member member,
            ItemId document,
            CommentId note,
            CommentId id,
            String words,
            Audience audience,
            List<Mention> mentions) {
        db.sql("""
                insert into comment.comment
                    (room_id, id, note, author, school, pupil, words, language, audience, made)
                select :room, :id, :note, :author, cast(:school as uuid), :pupil, :words, d.language, :audience, :now
                  from writing.document d where d.room_id = :room and d.id = :document
                """)
                .param("room", document.room())
                .param("id", id)
                .param("note", note)
                .param("author", member.id())
                .param("school", member.school())
                .param("pupil", member.role().pupil())
                .param("words", words)
                .param("document", document.id())
                .param("audience", audience)
                .param("now", clock.instant())
                .update();
        Mentioned.keep(db, document, id, mentions);
        news.said(member, document, note, mentions);
        return new Outcome.Done(note);
    }

    private boolean locked(Note note) {
        return db.sql("select id as value from comment.note where room_id = ? and id = ? for update")
                .params(note.document().room(), note.id())
                .query(CommentId.class)
                .optional()
                .isPresent();
    }

    private int count(String of, Object... parameters) {
        return db.sql("select count(*) from " + of)
                .params(parameters)
                .query(Integer.class)
                .single();
    }
}
