package jumelage.portal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody looks for in the gallery. Whatever makes no sense wishes for nothing.
///
/// @param age a band such as `6-10`
/// @param page which sheet of the gallery
public record Wishes(
        @Nullable String q,
        @Nullable String country,
        @Nullable String language,
        @Nullable String age,
        @Nullable String page) {

    public static final List<String> AGES = List.of("2-5", "6-10", "11-14", "15-99");
    public static final Wishes NONE = new Wishes("", "", "", "", "");
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;

    public Wishes(
            @Nullable String q,
            @Nullable String country,
            @Nullable String language,
            @Nullable String age,
            @Nullable String page) {
        this.q = cut(q, LONGEST);
        this.country = cut(country, 2);
        this.language = cut(language, 12);
        this.age = age != null && AGES.contains(age) ? age : "";
        this.page = cut(page, 5);
    }

    public String word() {
        return q == null ? "" : q;
    }

    public boolean any() {
        return !equals(new Wishes("", "", "", "", page));
    }

    /// The first sheet where no other makes sense.
    public int sheet() {
        return page != null && page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    }

    /// The address of another sheet of the same search.
    public String at(int sheet) {
        var address = UriComponentsBuilder.fromPath("/projects");
        for (var wish : new String[][] {{"q", q}, {"country", country}, {"language", language}, {"age", age}})
            if (wish[1] != null && !wish[1].isEmpty()) address.queryParam(wish[0], "{" + wish[0] + "}");
        if (sheet > 1) address.queryParam("page", sheet);
        return address.encode()
                .buildAndExpand(
                        Map.of("q", word(), "country", text(country), "language", text(language), "age", text(age)))
                .toUriString();
    }

    Map<String, Object> parameters(JdbcClient db) {
        var band = text(age).isEmpty() ? new String[] {"0", "200"} : text(age).split("-");
        var parameters = new HashMap<String, Object>();
        parameters.put("country", text(country));
        parameters.put("language", text(language));
        parameters.put("young", Integer.valueOf(band[0]));
        parameters.put("old", Integer.valueOf(band[1]));
        parameters.put("words", patterns(db));
        return parameters;
    }

    /// Each word as it is folded in the database, as a pattern that may stand anywhere.
    private List<String> patterns(JdbcClient db) {
        var folded =
                db.sql("select store.fold(?)").param(word()).query(String.class).single();
        var words = Arrays.stream(folded.split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
        return words.isEmpty() ? List.of("%") : words;
    }

    private static String text(@Nullable String wish) {
        return wish == null ? "" : wish;
    }

    private static String cut(@Nullable String typed, int longest) {
        return typed == null || typed.length() <= longest ? text(typed) : typed.substring(0, longest);
    }
}
