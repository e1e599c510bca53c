package jumelage.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Subjects;
import jumelage.writing.Title;
import jumelage.writing.Titles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is told of a note bears the title of the document, and leads to the note: for those who see both today.
@Component
class NamedNotes implements Subjects {
    private final JdbcClient db;
    private final Titles titles;

    NamedNotes(JdbcClient db, Titles titles) {
        this.db = db;
        this.titles = titles;
    }

    private record Line(CommentId id, UUID document, Audience audience) {}

    @Override
    public Map<UUID, Subject> named(Member member, Collection<UUID> ids) {
        if (ids.isEmpty() || !member.may(Act.SEE_MEMBERS)) return Map.of();
        var lines = db.sql("""
                select n.id, n.document, n.audience from comment.note n
                 where n.room_id = :room and n.id in (:ids)
                   and exists (select from comment.comment c where c.room_id = n.room_id and c.note = n.id
                                  and c.withdrawn is null and (:teachers or c.audience <> 'TEACHERS'))
                """)
                .param("room", member.room().id())
                .param("ids", ids)
                .param("teachers", member.may(Act.SEE_TEACHERS))
                .query(Line.class)
                .list();
        var documents = lines.stream().map(Line::document).collect(Collectors.toSet());
        var papers = titles.of(Eyes.of(member), documents).stream()
                .filter(Title::working)
                .collect(Collectors.toMap(Title::id, title -> Paper.of(member.room(), title)));
        var named = new HashMap<UUID, Subject>();
        for (var line : lines) {
            var paper = papers.get(line.document());
            if (paper == null || line.audience() == Audience.TEACHERS && !member.may(Act.SEE_TEACHERS)) continue;
            named.put(line.id().value(), new Subject(paper.title(), paper.language(), paper.at(line.id())));
        }
        return named;
    }
}
