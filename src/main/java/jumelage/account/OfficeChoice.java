package jumelage.account;

import static jumelage.shell.Texts.text;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jumelage.shell.Screen;

/// The offices that can be: one for each country, and the central one.
public final class OfficeChoice {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private OfficeChoice() {}

    static boolean known(String office) {
        return office.equals(Offices.CENTRAL) || COUNTRIES.contains(office);
    }

    /// By their names in the reader's language.
    public static Map<String, String> all() {
        var choice = new LinkedHashMap<String, String>();
        choice.put(Offices.CENTRAL, name(Offices.CENTRAL));
        Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(
                        OfficeChoice::name,
                        Collator.getInstance(Screen.current().reader().locale())))
                .forEach(country -> choice.put(country, name(country)));
        return choice;
    }

    public static String name(String office) {
        return office.equals(Offices.CENTRAL)
                ? text("account.office.central")
                : Locale.of("", office)
                        .getDisplayCountry(Screen.current().reader().locale());
    }
}
