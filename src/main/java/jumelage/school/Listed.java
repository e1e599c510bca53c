package jumelage.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The rows of a dated list in `data/`: fields apart by tabs, remarks behind `#`.
public final class Listed {
    private Listed() {}

    public static List<Row> read(String name) {
        try (var in = Objects.requireNonNull(Listed.class.getResourceAsStream("/data/" + name + ".tsv"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Row(List.of(line.split("\t"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Row(List<String> fields) {

        /// Empty where the row ends before `place`.
        public String field(int place) {
            return place < fields.size() ? fields.get(place) : "";
        }
    }
}
