package jumelage.comment;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.notice.Kind;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.notice.Pace;
import jumelage.publication.ItemId;
import jumelage.publication.Readers;
import jumelage.room.Member;
import jumelage.room.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people are told of margins: that somebody has named them, or has answered where they have said something. Who
/// may not see the page today is told nothing.
@Component
class CommentNews {
    private static final String KIND = "comment.notices";
    static final String MENTIONED = "comment.notice.mentioned";
    static final String ANSWERED = "comment.notice.answered";

    private final JdbcClient db;
    private final Notices notices;
    private final People people;
    private final Members members;
    private final Readers readers;
    private final jumelage.live.News live;

    CommentNews(
            JdbcClient db, Notices notices, People people, Members members, Readers readers, jumelage.live.News live) {
        this.db = db;
        this.notices = notices;
        this.people = people;
        this.members = members;
        this.readers = readers;
        this.live = live;
    }

    @Bean
    static Kind commentNotices() {
        return new Kind(KIND, 45, Pace.AT_ONCE);
    }

    void said(Member author, ItemId document, CommentId note, List<Mention> mentions) {
        var named = named(mentions);
        tell(MENTIONED, author, document, note, named);
        var others = new HashSet<>(takingPart(document, note));
        others.removeAll(named);
        tell(ANSWERED, author, document, note, others);
        touched(document);
    }

    /// @param before whom the comment named already
    void changed(Member author, ItemId document, CommentId note, List<Mention> mentions, Set<PersonId> before) {
        var named = named(mentions);
        named.removeAll(before);
        tell(MENTIONED, author, document, note, named);
        touched(document);
    }

    /// Nobody need read any more what was said where nothing is left.
    void withdrawn(Note note, Comment comment) {
        var left = note.comments().stream()
                .filter(one -> !one.id().equals(comment.id()))
                .anyMatch(Comment::stands);
        if (!left)
            for (var what : List.of(MENTIONED, ANSWERED))
                notices.settle(note.document().room(), what, note.id().value());
        touched(note.document());
    }

    /// Whoever has `document` open for writing sees that something has changed in its margin.
    void touched(ItemId document) {
        live.tell(document, "comments");
    }

    private static LinkedHashSet<PersonId> named(List<Mention> mentions) {
        return mentions.stream().map(Mention::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<PersonId> takingPart(ItemId document, CommentId note) {
        return db.sql("""
                select distinct author as value from comment.comment
                 where room_id = ? and note = ? and withdrawn is null
                """).params(document.room(), note).query(PersonId.class).list();
    }

    private void tell(String what, Member author, ItemId document, CommentId note, Collection<PersonId> whom) {
        var told = people.byId(whom).values().stream()
                .filter(person -> !person.id().equals(author.id()))
                .filter(person -> members.as(author.room(), person)
                        .filter(member -> readers.maySee(member, document.id()))
                        .isPresent())
                .map(Person::id)
                .toList();
        notices.tell(
                told,
                News.of(KIND, what).in(document.room()).about(note.value()).by(author.id()));
    }
}
