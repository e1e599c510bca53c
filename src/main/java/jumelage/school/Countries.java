package jumelage.school;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jumelage.shell.Screen;

/// The countries whose schools twin, as `data/countries.tsv` tells.
public final class Countries {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2}");
    private static final List<Country> ALL = Listed.read("countries").stream()
            .map(row -> new Country(
                    row.field(0),
                    row.field(1).isEmpty() ? null : LocalDate.parse(row.field(1)),
                    row.field(2).isEmpty() ? null : LocalDate.parse(row.field(2))))
            .toList();

    private record Named(String code, Locale reader) {
        private String name() {
            return new ULocale("und", code).getDisplayCountry(ULocale.forLocale(reader));
        }
    }

    /// There are no more than two letters allow, in few languages.
    private static final Map<Named, String> NAMES = new ConcurrentHashMap<>();

    private Countries() {}

    public static Optional<Country> find(String code) {
        return ALL.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    /// Whether `code` is a country that takes part on `day`.
    public static boolean member(String code, LocalDate day) {
        return find(code).filter(country -> country.member(day)).isPresent();
    }

    /// Its name, in the reader's language; none for what is no code.
    public static String name(String code) {
        if (!SHAPE.matcher(code).matches()) return "";
        return NAMES.computeIfAbsent(new Named(code, Screen.current().reader().locale()), Named::name);
    }

    /// Codes and names of those that take part on `day`, by the reader's alphabet.
    public static Map<String, String> options(LocalDate day) {
        return Choices.sorted(
                ALL.stream().filter(country -> country.member(day)).map(Country::code), Countries::name);
    }
}
