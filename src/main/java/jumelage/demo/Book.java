package jumelage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /// @param what its words
    /// @param days how long ago
    /// @param page the key of the page that it is about, if it is about one
    record Piece(
            String who,
            String language,
            String what,
            int days,
            String audience,
            @Nullable String page) {}

    /// What stands at the head of a project’s room.
    static Welcome welcome(String project) {
        var all = JSON.readValue(
                text(FILES.getResource("demo/welcomes.json")), new TypeReference<Map<String, Welcome>>() {});
        return Optional.ofNullable(all.get(project)).orElseThrow();
    }

    record Welcome(String language, String words) {}

    /// The pages of a project, in their order, each as it was written first and what others have made of it since.
    static List<List<Sheet>> pages(String project) {
        try {
            return Arrays.stream(FILES.getResources("classpath:demo/pages/" + project + "/*.md"))
                    .sorted(Comparator.comparing(Book::name))
                    .map(file -> Sheet.read(name(file).replaceFirst("\\.\\d$", ""), text(file)))
                    .collect(Collectors.groupingBy(Sheet::key, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// "03-passwords.2", which comes after "03-passwords".
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
