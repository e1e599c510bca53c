package jumelage.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jumelage.document.Exhibit;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts files on the shelves of a room: for worlds that are made, not sent.
@Component
public class Shelving {
    private final JdbcClient db;
    private final Taking taking;
    private final Editing editing;
    private final Shelves shelves;

    Shelving(JdbcClient db, Taking taking, Editing editing, Shelves shelves) {
        this.db = db;
        this.taking = taking;
        this.editing = editing;
        this.shelves = shelves;
    }

    /// What is said of a file.
    ///
    /// @param name of the file
    /// @param alt what one sees; nothing where there is nothing to see
    /// @param licence its key
    public record Label(String name, String title, String alt, String author, String licence, String language) {}

    /// The shelf of this name, made if it is not there.
    ///
    /// @param album shown as pictures, not as a list
    public UUID shelf(Member by, String name, boolean album) {
        by.must(Act.UPLOAD);
        shelves.make(by, name, album);
        return Folder.in(db, by.room().id()).stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .map(Folder::id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Takes it in as from everybody, for all members.
    ///
    /// @throws IllegalStateException if it is not taken in
    public UUID put(Member by, Path file, Label label, UUID shelf) {
        by.must(Act.UPLOAD);
        var words = new Words(
                label.title(), label.alt(), label.author(), "", label.licence(), label.language(), null, null, "0");
        return switch (taking.take(by, file, label.name(), words, shelf, Audience.MEMBERS)) {
            case Taken.In in -> in.key().id();
            case Taken.Refused why -> throw new IllegalStateException(label.name() + ": " + why.key());
        };
    }

    /// @throws IllegalStateException if these are no captions
    public void caption(Member by, UUID material, String language, Path captions) {
        try {
            Captions.check(captions);
        } catch (Unfit unfit) {
            throw new IllegalStateException(unfit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var line = line(by, material).orElseThrow(NotFound::new);
        editing.must(by, line);
        taking.caption(line, by, language, captions);
    }

    /// How `reader` may place it in a text.
    public Optional<Exhibit> exhibit(Member reader, UUID material) {
        return line(reader, material)
                .filter(MaterialLine::ready)
                .map(line -> new Exhibit(
                        line.kind().node(),
                        line.shown(),
                        line.kind() == Kind.PICTURE ? line.alt() : line.title(),
                        line.credit(),
                        line.licence()));
    }

    private Optional<MaterialLine> line(Member reader, UUID material) {
        return MaterialLine.of(db, Eyes.of(reader), Set.of(material)).stream().findFirst();
    }
}
