package jumelage.twinspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// The map of Europe and what lies around it, as `src/main/vendor/atlas.js` has drawn it: where on it a country’s
/// schools stand. No place says more than the country: towns have no coordinates yet.
final class Sheet {
    static final int WIDTH = 1000;
    static final int HEIGHT = 860;
    private static final Map<String, Spot> SPOTS = read();

    private Sheet() {}

    record Spot(double x, double y) {}

    static Optional<Spot> of(String country) {
        return Optional.ofNullable(SPOTS.get(country));
    }

    private static Map<String, Spot> read() {
        try {
            return new ClassPathResource("static/vendor/europe.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            row -> row[0], row -> new Spot(Integer.parseInt(row[1]), Integer.parseInt(row[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
