package jumelage.pupil;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jumelage.card.WordList;
import org.jspecify.annotations.Nullable;

/// A line that a teacher has pasted as a display name.
///
/// @param doubt what gives pause, unless nothing does
/// @param better what could stand there instead; may be empty
public record NameLine(int number, String name, @Nullable Doubt doubt, String better) {
    static final int LONGEST = 40;

    /// The name as a sentence can hold it.
    public String shown() {
        return name.length() > LONGEST ? name.substring(0, name.offsetByCodePoints(0, LONGEST / 2)) + "…" : name;
    }

    /// The lines of `text` that are not empty.
    ///
    /// @param taken names that the class has already
    /// @param sure what the teacher has confirmed as a display name
    static List<NameLine> read(String text, Collection<String> taken, Collection<String> sure) {
        var known = new HashSet<String>();
        taken.forEach(name -> known.add(WordList.fold(name)));
        var lines = new ArrayList<NameLine>();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var tidy = FullName.tidy(line);
            if (!tidy.isEmpty()) lines.add(read(number, line, tidy, known, Set.copyOf(sure)));
        }
        return lines;
    }

    private static NameLine read(int number, String line, String tidy, Set<String> known, Set<String> sure) {
        var full = new FullName(line);
        var twin = !known.add(WordList.fold(tidy));
        var doubt = Contact.in(line);
        if (doubt == null && tidy.codePointCount(0, tidy.length()) > LONGEST) doubt = Doubt.LONG;
        if (doubt == null && full.likely()) doubt = Doubt.FULL_NAME;
        if (doubt == null && twin) doubt = Doubt.TWIN;
        if (doubt != null && doubt.answerable() && sure.contains(tidy)) doubt = null;
        return new NameLine(number, tidy, doubt, doubt == null ? "" : full.shorter());
    }

    /// The text with the better names in their places.
    static String better(String text, List<NameLine> lines) {
        var all = text.split("\n", -1);
        for (var line : lines)
            if (line.doubt() != null && !line.better().isEmpty()) all[line.number() - 1] = line.better();
        return String.join("\n", all);
    }
}
