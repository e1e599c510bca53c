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
    /// @param proposed who asks that everybody may read it, if somebody does
    record Piece(
            String who,
            String language,
            String what,
            int days,
            String audience,
            @Nullable String page,
            @Nullable String proposed) {}

    /// What stands at the head of a project’s room.
    static Welcome welcome(String project) {
        var all = JSON.readValue(
                text(FILES.getResource("demo/welcomes.json")), new TypeReference<Map<String, Welcome>>() {});
        return Optional.ofNullable(all.get(project)).orElseThrow();
    }

    /// @param cover the key of the picture above
    record Welcome(String language, String words, String cover) {}

    /// What lies on the shelves of a project’s room.
    static List<Material> materials(String project) {
        var all = JSON.readValue(
                text(FILES.getResource("demo/materials.json")), new TypeReference<Map<String, List<Material>>>() {});
        return all.getOrDefault(project, List.of());
    }

    /// @param name of its file, which also says what it is: a `png` is drawn, a `wav` is reckoned, all else is a file
    /// @param days how long it has been there
    /// @param captions the names of their files, by language
    record Material(
            String key,
            String name,
            String by,
            int days,
            String shelf,
            boolean album,
            String title,
            String alt,
            String author,
            String licence,
            String language,
            @Nullable Map<String, String> captions) {

        public Map<String, String> captions() {
            return captions == null ? Map.of() : captions;
        }

        String ending() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    static byte[] file(String name) {
        return text(FILES.getResource("demo/files/" + name)).getBytes(StandardCharsets.UTF_8);
    }

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
