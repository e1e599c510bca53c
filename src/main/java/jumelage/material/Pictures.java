package jumelage.material;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.Licence;
import jumelage.document.Shown;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pictures of a room, for things that show one and are no documents.
@Component
public class Pictures {
    private static final int MOST = 100;

    private final JdbcClient db;

    Pictures(JdbcClient db) {
        this.db = db;
    }

    /// @param sha256 of the file that it shows now
    /// @param alt says what one sees
    /// @param credit by whom it is and its licence, if they are known
    public record Picture(UUID id, int number, String sha256, String title, String alt, String credit) {

        public Shown shown() {
            return new Shown(id, sha256);
        }
    }

    private record Row(
            UUID id,
            int number,
            String sha256,
            String title,
            String alt,
            String author,
            String source,
            String school,
            String licence) {

        Picture picture() {
            var words = Licence.of(licence).map(Licence::words).orElse("");
            var credit = Stream.of(Attribution.of(author, source, school), words)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return new Picture(id, number, sha256, title, alt, credit);
        }
    }

    /// Those that `member` may place, the newest first: he sees them, and somebody has said what one sees on them.
    public List<Picture> placeable(Member member) {
        return db
                .sql("select i.id, i.number, f.sha256, m.title, m.alt, m.author, m.source,"
                        + " coalesce(s.name, '') as school, m.licence from publication.item i"
                        + " join material.material m on m.room_id = i.room_id and m.id = i.id"
                        + " join material.file f on f.room_id = m.room_id and f.material = m.id"
                        + " and f.number = m.current left join school.school s on s.id = f.school where m.kind = 'PICTURE' and m.alt <> '' and "
                        + Eyes.INSIDE
                        + " order by i.number desc limit :most")
                .params(Eyes.of(member).parameters())
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::picture)
                .toList();
    }
}
