package jumelage.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those of the demo world with whose eyes the pages are looked at.
enum Role {
    STRANGER(null, List.of()),
    PUPIL("OLOM63", List.of("comet", "trumpet", "puzzle")),
    TEACHER("tomas", List.of()),
    FOUNDER("claire", List.of()),
    UNVALIDATED("agnes", List.of()),
    HEAD("yann", List.of()),
    OFFICER("nathalie", List.of()),
    OPERATOR("olivier", List.of());

    final @Nullable String name;
    final List<String> words;

    Role(@Nullable String name, List<String> words) {
        this.name = name;
        this.words = words;
    }
}
