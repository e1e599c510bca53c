package jumelage.school;

import com.ibm.icu.text.Transliterator;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The short codes that pupils type at the door, such as GUER27: four letters of the town and a number.
@Component
class SchoolCodes {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final RandomGenerator CHANCE = new SecureRandom();

    private final JdbcClient db;

    SchoolCodes(JdbcClient db) {
        this.db = db;
    }

    /// A code that no school has had. To call in the transaction that gives it away.
    String free(String town) {
        var letters = letters(town);
        db.sql("select 1 from pg_advisory_xact_lock(hashtext(:lock))")
                .param("lock", "school code " + letters)
                .query(Integer.class)
                .single();
        var taken = db.sql("select code from school.school where code like ? || '%'")
                .param(letters)
                .query(String.class)
                .set();
        for (var most = 100; ; most *= 10) {
            var free = IntStream.range(most / 10, most)
                    .mapToObj(number -> letters + number)
                    .filter(code -> !taken.contains(code))
                    .toList();
            // a crowded range is left alone: what is free in it could be guessed
            if (free.size() > most / 5) return free.get(CHANCE.nextInt(free.size()));
        }
    }

    static String letters(String town) {
        var letters = LATIN.transliterate(town).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return (letters + "XXXX").substring(0, 4);
    }
}
