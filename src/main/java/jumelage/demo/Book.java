package jumelage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the book of the demo world from `demo/`.
final class Book {
    private static final JsonMapper JSON = new JsonMapper();
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private Book() {}

    static World world() {
        return JSON.readValue(text(FILES.getResource("demo/world.json")), World.class);
    }

    /// What has happened lately, by project.
    static List<Piece> news(String project) {
        var all = JSON.readValue(
                text(FILES.getResource("demo/updates.json")), new TypeReference<Map<String, List<Piece>>>() {});
        return all.getOrDefault(project, List.of());
    }

    /// @param page the key of the page that it is about, if it is about one
    /// @param days how long ago
    record Piece(String who, int days, @org.jspecify.annotations.Nullable String page) {}

    /// A page with what somebody else has made of it since.
    record Leaf(Sheet first, Optional<Sheet> second) {}

    /// The pages of a project, in their order.
    static List<Leaf> leaves(String project) {
        try {
            var sheets = Arrays.stream(FILES.getResources("classpath:demo/pages/" + project + "/*.md"))
                    .map(file -> Sheet.read(name(file), text(file)))
                    .sorted(Comparator.comparing(Sheet::key))
                    .toList();
            Predicate<Sheet> later = sheet -> sheet.key().endsWith(".2");
            return sheets.stream()
                    .filter(later.negate())
                    .map(first -> new Leaf(
                            first,
                            sheets.stream()
                                    .filter(sheet -> sheet.key().equals(first.key() + ".2"))
                                    .findFirst()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename()).replaceFirst("\\.md$", "");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
