package jumelage.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How PostgreSQL cuts the words of a language to their stems. Which languages it knows differs between versions.
@Component
class Configurations {
    private static final String PLAIN = "simple";

    private final Map<String, String> byLanguage = new HashMap<>();

    Configurations(JdbcClient db) {
        var known = Set.copyOf(
                db.sql("select cfgname from pg_ts_config").query(String.class).list());
        for (var language : Locale.getISOLanguages()) {
            var name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (known.contains(name)) byLanguage.put(language, name);
        }
        for (var norwegian : List.of("nb", "nn"))
            if (known.contains("norwegian")) byLanguage.put(norwegian, "norwegian");
    }

    /// @param language as a BCP-47 tag
    String of(String language) {
        return byLanguage.getOrDefault(Locale.forLanguageTag(language).getLanguage(), PLAIN);
    }

    /// Those of several languages, each once.
    Set<String> of(List<String> languages) {
        var all = new TreeSet<String>();
        languages.forEach(language -> all.add(of(language)));
        all.add(PLAIN);
        return all;
    }
}
