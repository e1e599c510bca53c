package jumelage.comment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A comment as it is kept, with the name of its author as it is today.
record CommentRow(
        CommentId id,
        CommentId note,
        PersonId author,
        String name,
        boolean pupil,
        @Nullable String town,
        @Nullable Integer weave,
        String words,
        String language,
        Audience audience,
        Instant made,
        @Nullable Instant edited,
        int version,
        @Nullable Instant withdrawn,
        @Nullable Instant removed,
        @Nullable String removedBy,
        @Nullable String reason) {

    private record Named(CommentId comment, int place, int length, PersonId person) {}

    /// Those of a document, the oldest first.
    static List<CommentRow> of(JdbcClient db, ItemId document) {
        return db.sql("""
                select c.id, c.note, c.author, p.name, c.pupil, s.town, t.weave, c.words, c.language, c.audience,
                       c.made, c.edited, c.version, c.withdrawn, c.removed, r.name as removed_by, c.reason
                  from comment.note n
                  join comment.comment c on c.room_id = n.room_id and c.note = n.id
                  join account.person p on p.id = c.author
                  left join school.school s on s.id = c.school
                  left join room.partner t on t.room_id = c.room_id and t.school = c.school
                  left join account.person r on r.id = c.removed_by
                 where n.room_id = ? and n.document = ? order by c.made, c.id
                """)
                .params(document.room(), document.id())
                .query(CommentRow.class)
                .list();
    }

    /// By the comments in which they stand, in their order.
    static Map<CommentId, List<Mention>> mentions(JdbcClient db, ItemId document) {
        return db.sql("""
                select m.comment, m.place, m.length, m.person
                  from comment.note n
                  join comment.comment c on c.room_id = n.room_id and c.note = n.id
                  join comment.mention m on m.room_id = c.room_id and m.comment = c.id
                 where n.room_id = ? and n.document = ? order by m.place
                """).params(document.room(), document.id()).query(Named.class).list().stream()
                .collect(groupingBy(
                        Named::comment,
                        mapping(one -> new Mention(one.place(), one.length(), one.person()), toList())));
    }

    Comment comment(List<Mention> mentions, Map<PersonId, Person> people) {
        return new Comment(
                id,
                note,
                author,
                name,
                pupil,
                town,
                weave,
                language,
                audience,
                made,
                edited,
                version,
                withdrawn,
                removed,
                removedBy,
                reason,
                Piece.of(words, mentions, people));
    }
}
