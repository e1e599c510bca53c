package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What changed about something shown, besides its caption.
final class FigureNotes {

    private FigureNotes() {}

    /// @param was nothing where it is new
    /// @param is nothing where it went
    static List<Note> between(@Nullable Kind was, @Nullable Kind is) {
        var notes = new ArrayList<Note>();
        if (shown(was) != null && shown(is) != null && !Objects.equals(shown(was), shown(is))) {
            notes.add(new Note.Replaced());
        }
        if (!captions(was).equals(captions(is))) {
            notes.add(new Note.Captioned(captions(was), captions(is)));
        }
        if (!Objects.equals(words(was), words(is))) {
            notes.add(new Note.Described(words(was), words(is)));
        }
        if (!credit(was).equals(credit(is))) {
            notes.add(new Note.Credited(credit(was), credit(is)));
        }
        if (!Objects.equals(href(was), href(is))) {
            notes.add(new Note.Relinked(href(was), href(is)));
        }
        return notes;
    }

    private static @Nullable Shown shown(@Nullable Kind kind) {
        return kind instanceof Kind.Figure figure ? figure.shown() : null;
    }

    private static Map<String, String> captions(@Nullable Kind kind) {
        return kind instanceof Kind.Figure figure ? figure.captions().files() : Map.of();
    }

    private static @Nullable String words(@Nullable Kind kind) {
        return kind instanceof Kind.Figure figure ? figure.words() : null;
    }

    /// With its key where a licence has no words, so that no change of it goes unseen.
    private static String credit(@Nullable Kind kind) {
        if (!(kind instanceof Kind.Figure figure)) {
            return "";
        }
        var credit = figure.credit();
        return credit.licence() == Licence.OWN ? (credit.author() + " · " + Licence.OWN.key()) : credit.line();
    }

    private static @Nullable String href(@Nullable Kind kind) {
        return kind instanceof Kind.Embedded(var href) ? href : null;
    }
}
