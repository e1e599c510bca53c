package jumelage.school;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.shell.Screen;

/// The countries whose schools twin, as `data/countries.tsv` tells.
public final class Countries {
    private static final List<Country> ALL = Listed.read("countries").stream()
            .map(row -> new Country(
                    row.field(0),
                    row.field(1).isEmpty() ? null : LocalDate.parse(row.field(1)),
                    row.field(2).isEmpty() ? null : LocalDate.parse(row.field(2))))
            .toList();

    private Countries() {}

    public static Optional<Country> find(String code) {
        return ALL.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    /// Whether `code` is a country that takes part on `day`.
    public static boolean member(String code, LocalDate day) {
        return find(code).filter(country -> country.member(day)).isPresent();
    }

    /// Its name, in the reader's language.
    public static String name(String code) {
        return new ULocale("und", code)
                .getDisplayCountry(ULocale.forLocale(Screen.current().reader().locale()));
    }

    /// Codes and names of those that take part on `day`, by the reader's alphabet.
    public static Map<String, String> options(LocalDate day) {
        return Choices.sorted(
                ALL.stream().filter(country -> country.member(day)).map(Country::code), Countries::name);
    }
}
