package jumelage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return volumes("world", new TypeReference<World>() {})
                .reduce(World::and)
                .orElseThrow();
    }

    /// What has happened lately, by project.
    static List<Piece> news(String project) {
        return volumes("updates", new TypeReference<Map<String, List<Piece>>>() {})
                .flatMap(all -> all.getOrDefault(project, List.of()).stream())
                .toList();
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

    /// What is said in the margins of a project’s pages.
    static List<Talk> talks(String project) {
        return volumes("talks", new TypeReference<Map<String, List<Talk>>>() {})
                .flatMap(all -> all.getOrDefault(project, List.of()).stream())
                .toList();
    }

    /// @param page its key
    /// @param quote the words that are meant; they may have left the text since
    /// @param settled who has said that it is settled, if somebody has
    record Talk(
            String page,
            String quote,
            List<Word> words,
            @Nullable String settled) {

        /// @param days how long ago it was said
        record Word(String who, int days, String what) {}
    }

    /// The pages of a project that several write while they have them open at once, by the keys of the pages.
    static Map<String, Script> scripts(String project) {
        return volumes("scripts", new TypeReference<Map<String, List<Script>>>() {})
                .flatMap(all -> all.getOrDefault(project, List.of()).stream())
                .collect(Collectors.toMap(Script::page, Function.identity()));
    }

    /// How a page comes to say what its sheet says.
    ///
    /// @param begins the words with which it was made
    /// @param takes the first first, none in the midst of another one in the same block
    record Script(String page, String begins, List<Take> takes) {}

    /// Somebody writes in one of its blocks, without a pause.
    ///
    /// @param days how long ago
    /// @param block how it begins in the end
    /// @param after the words after which it is; none for the end
    /// @param strikes what is taken away there first
    /// @param tries what is typed next and taken away again
    record Take(
            String who,
            int days,
            LocalTime at,
            String block,
            @Nullable String after,
            @Nullable String strikes,
            @Nullable String tries,
            @Nullable String types) {}

    /// What stands at the head of a project’s room.
    static Welcome welcome(String project) {
        return volumes("welcomes", new TypeReference<Map<String, Welcome>>() {})
                .flatMap(all -> Stream.ofNullable(all.get(project)))
                .findFirst()
                .orElseThrow();
    }

    /// @param cover the key of the picture above
    record Welcome(String language, String words, String cover) {}

    /// What lies on the shelves of a project’s room.
    static List<Material> materials(String project) {
        return volumes("materials", new TypeReference<Map<String, List<Material>>>() {})
                .flatMap(all -> all.getOrDefault(project, List.of()).stream())
                .toList();
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

    /// What a table of ours holds below its head.
    static Stream<String[]> rows(String name) {
        return text(FILES.getResource("demo/files/" + name)).lines().skip(1).map(row -> row.split(","));
    }

    static byte[] file(String name) {
        return text(FILES.getResource("demo/files/" + name)).getBytes(StandardCharsets.UTF_8);
    }

    /// The pages of a project, in their order, each as it was written first and what others have made of it since.
    static List<List<Sheet>> pages(String project) {
        return files("pages/" + project + "/*.md")
                .map(file -> Sheet.read(name(file).replaceFirst("\\.\\d$", ""), text(file)))
                .collect(Collectors.groupingBy(Sheet::key, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    /// `world.json`, `world-aqua-nostra.json` …
    private static <T> Stream<T> volumes(String name, TypeReference<T> type) {
        return files(name + "*.json").map(file -> JSON.readValue(text(file), type));
    }

    private static Stream<Resource> files(String pattern) {
        try {
            return Arrays.stream(FILES.getResources("classpath:demo/" + pattern))
                    .sorted(Comparator.comparing(Book::name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// "03-passwords.2", which comes after "03-passwords".
    private static String name(Resource file) {
        return String.valueOf(file.getFilename()).replaceFirst("\\.(md|json)$", "");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
