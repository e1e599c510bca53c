package jumelage.pupil;

import static jumelage.shell.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// Names for places that a teacher asks for by number, in the reader's language.
enum Nicknames {
    NUMBERS,
    ANIMALS;

    /// @param taken what the class has already
    List<String> make(int count, Collection<String> taken) {
        var known = new HashSet<>(taken);
        var made = new ArrayList<String>();
        if (this == ANIMALS)
            Arrays.stream(text("pupil.animals").split(", "))
                    .filter(known::add)
                    .limit(count)
                    .forEach(made::add);
        for (var number = 1; made.size() < count; number++) {
            var name = text("pupil.numbered", number);
            if (known.add(name)) made.add(name);
        }
        return made;
    }
}
