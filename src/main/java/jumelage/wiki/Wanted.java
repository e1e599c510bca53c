package jumelage.wiki;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.shell.Form;
import org.jspecify.annotations.Nullable;

/// Which changes somebody wants to read; none of a kind means all.
///
/// @param school the pattern of the school whose people did it
/// @param page its number
/// @param kind one of [#KINDS]
public record Wanted(
        @Nullable Integer school,
        @Nullable Integer page,
        @Nullable String kind) {

    public static final List<String> KINDS = List.of(
            "made",
            "edited",
            "restored",
            "proposed",
            "agreed",
            "waiting",
            "approved",
            "sent-back",
            "narrowed",
            "returned");

    /// A kind that nobody knows is none.
    static Wanted of(@Nullable Integer school, @Nullable Integer page, @Nullable String kind) {
        return new Wanted(school, page, KINDS.contains(Objects.requireNonNullElse(kind, "")) ? kind : null);
    }

    public boolean everything() {
        return school == null && page == null && kind == null;
    }

    public Form form() {
        return new Form(
                fields().collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))), Map.of());
    }

    /// As it stands in an address, to go on from.
    public String query() {
        return fields().map(field -> field.getKey() + "=" + field.getValue() + "&")
                .collect(Collectors.joining());
    }

    private Stream<Map.Entry<String, String>> fields() {
        return Stream.of(field("school", school), field("page", page), field("kind", kind))
                .flatMap(List::stream);
    }

    private static List<Map.Entry<String, String>> field(String name, @Nullable Object value) {
        return value == null ? List.of() : List.of(Map.entry(name, value.toString()));
    }
}
