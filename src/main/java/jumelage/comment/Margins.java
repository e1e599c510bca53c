package jumelage.comment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jumelage.account.People;
import jumelage.document.Document;
import jumelage.document.Passage;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.room.Act;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stands in the margins of documents. Whether somebody sees the document is asked before.
@Component
public class Margins {
    private final JdbcClient db;
    private final People people;
    private final Clock clock;

    Margins(JdbcClient db, People people, Clock clock) {
        this.db = db;
        this.people = people;
        this.clock = clock;
    }

    /// `margin` for the page of `paper`, as `member` sees it now.
    public ShowMargin show(Member member, Paper paper, Margin margin) {
        return new ShowMargin(member, paper, margin, clock.instant());
    }

    /// The margin of `document` as `member` sees it beside `body`. Nobody does who is not among the members.
    public Margin of(Member member, ItemId document, Document body) {
        if (!member.may(Act.SEE_MEMBERS)) return Margin.EMPTY;
        var rows = NoteRow.of(db, document);
        return rows.isEmpty() ? Margin.EMPTY : placed(member, document, rows, Passage.of(body));
    }

    public Optional<Note> find(Member member, ItemId document, CommentId id, Document body) {
        var margin = of(member, document, body);
        return Stream.of(margin.open(), margin.lost(), margin.closed())
                .flatMap(List::stream)
                .filter(note ->
                        note.comments().stream().anyMatch(one -> one.id().equals(id)))
                .findFirst();
    }

    /// Whether there was a note that `member` could see, though nothing may be left in it.
    boolean knew(Member member, ItemId document, CommentId note) {
        return NoteRow.of(db, document).stream()
                .filter(row -> row.audience() != Audience.TEACHERS || member.may(Act.SEE_TEACHERS))
                .anyMatch(row -> row.id().equals(note));
    }

    private Margin placed(Member member, ItemId document, List<NoteRow> rows, List<Passage> text) {
        var comments = comments(document);
        var spots = new HashMap<CommentId, Spot>();
        var lost = new ArrayList<Note>();
        var open = new ArrayList<Note>();
        var closed = new ArrayList<Note>();
        for (var row : rows) {
            if (row.audience() == Audience.TEACHERS && !member.may(Act.SEE_TEACHERS)) continue;
            var spot = Spot.of(row.passage(), text);
            spot.ifPresent(found -> spots.put(row.id(), found));
            row.note(document, spot, comments.getOrDefault(row.id(), List.of()))
                    .seenBy(member)
                    .ifPresent(note -> (!note.open() ? closed : spot.isPresent() ? open : lost).add(note));
        }
        open.sort(Comparator.comparing((Note note) -> spots.get(note.id()), Spot.IN_ORDER));
        return new Margin(List.copyOf(open), List.copyOf(lost), List.copyOf(closed.reversed()));
    }

    private Map<CommentId, List<Comment>> comments(ItemId document) {
        var rows = CommentRow.of(db, document);
        var mentions = CommentRow.mentions(db, document);
        var named = people.byId(mentions.values().stream()
                .flatMap(List::stream)
                .map(Mention::person)
                .collect(toSet()));
        return rows.stream()
                .map(row -> row.comment(mentions.getOrDefault(row.id(), List.of()), named))
                .collect(groupingBy(Comment::note));
    }
}
