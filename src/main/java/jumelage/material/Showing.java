package jumelage.material;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Subjects;
import jumelage.shell.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// A material with all that stands around it.
@Component
class Showing {
    private final JdbcClient db;
    private final Subtitles subtitles;
    private final Editing editing;
    private final Showings showings;
    private final SingletonSupplier<List<Subjects>> subjects;

    Showing(JdbcClient db, Subtitles subtitles, Editing editing, Showings showings, ObjectProvider<Subjects> subjects) {
        this.db = db;
        this.subtitles = subtitles;
        this.editing = editing;
        this.showings = showings;
        this.subjects = SingletonSupplier.of(() -> subjects.stream().toList());
    }

    ShowMaterial of(Member member, MaterialLine line) {
        return of(member, line, form(line), false);
    }

    /// With one thing that is wrong with a file that was sent.
    ShowMaterial wrong(Member member, MaterialLine line, String field, String sentence) {
        return of(member, line, form(line).with(field, sentence), false);
    }

    /// With what is wrong with captions that were sent, and the language that was typed for them.
    ShowMaterial uncaptioned(Member member, MaterialLine line, String language, String sentence) {
        var values = new HashMap<>(form(line).values());
        values.put("spoken", List.of(language));
        return of(member, line, new Form(values, Map.of("captions", sentence)), false);
    }

    /// @param stale somebody has changed its words since the form was opened
    ShowMaterial of(Member member, MaterialLine line, Form form, boolean stale) {
        var used = showings.usedIn(member, line.id());
        var change = member.as() == null && editing.may(member, line);
        return new ShowMaterial(
                member,
                line,
                Folder.in(db, member.room().id()),
                subjects.obtain().stream()
                        .flatMap(owner -> owner.named(member, used).values().stream())
                        .toList(),
                new TreeMap<>(subtitles.of(line.key(member.room().id()))),
                change,
                change && member.may(Act.SEE_TEACHERS),
                stale,
                form);
    }

    private static Form form(MaterialLine line) {
        return Form.of(new Words(
                line.title(),
                line.alt(),
                line.author(),
                line.source(),
                line.licence(),
                line.language(),
                line.folder() == null ? "" : line.folder().toString(),
                line.audience().name(),
                "" + line.version()));
    }
}
