package jumelage.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The cards that everybody may use who looks at the demo world. Their words are from the list that their class
/// has, which for languages without one of their own is the English one.
enum OpenCard {
    LINA("lina", List.of("bateau", "fanfare", "nuage"), "Kf7sQpZ2mWvT9xLbR4nJ6y"),
    GIADA("giada", List.of("cinnamon", "lantern", "harbour"), "h3TqVb8KzMw5RsXn2LpC7d"),
    KAJA("kaja", List.of("comet", "trumpet", "puzzle"), "Yw6GrN4tJxQ9kPzB3mFs8v"),
    FOTEINI("foteini", List.of("θάλασσα", "κιθάρα", "καράβι"), "Qd8ZtH5wNcX3vRbM7sKp4G");

    private final String pupil;
    private final List<String> words;
    private final String secret;

    OpenCard(String pupil, List<String> words, String secret) {
        this.pupil = pupil;
        this.words = words;
        this.secret = secret;
    }

    static Optional<OpenCard> of(String pupil) {
        return Arrays.stream(values()).filter(card -> card.pupil.equals(pupil)).findFirst();
    }

    String pupil() {
        return pupil;
    }

    List<String> words() {
        return words;
    }

    String secret() {
        return secret;
    }
}
