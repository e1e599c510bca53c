package jumelage.school;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The schemes of identifiers, as `data/identifiers.tsv` tells, and whether a code is one of theirs.
final class Schemes {
    private static final List<Scheme> ALL = Listed.read("identifiers").stream()
            .map(row -> new Scheme(row.field(0), row.field(1), Pattern.compile(row.field(2)), row.field(3)))
            .toList();

    private Schemes() {}

    private record Scheme(String key, String country, Pattern pattern, String example) {
        boolean of(String other) {
            return country.equals("*") || country.equals(other);
        }
    }

    /// What came of reading a code.
    sealed interface Reading {
        record Fits(Identifier identifier) implements Reading {}

        /// @param why a text key, with what stands in it
        record Unfit(String why, String shown) implements Reading {}
    }

    /// Keys and names of the schemes of `country`, its own first.
    static Map<String, String> options(String country) {
        return Choices.inOrder(
                ALL.stream().filter(scheme -> scheme.of(country)).map(Scheme::key),
                key -> text("school.scheme." + key));
    }

    static Reading read(String key, String country, String typed) {
        var scheme = ALL.stream()
                .filter(one -> one.key.equals(key) && one.of(country))
                .findFirst();
        if (scheme.isEmpty()) return new Reading.Unfit("school.identifier.scheme", "");
        var code = key.equals("rspo") || key.equals("fase") ? plain(typed).replaceFirst("^0+", "") : plain(typed);
        if (!scheme.get().pattern.matcher(code).matches())
            return new Reading.Unfit("school.identifier.format", scheme.get().example);
        return switch (key) {
            case "uai" -> {
                var right = Uai.of(code.substring(0, 7));
                yield right.equals(code)
                        ? new Reading.Fits(new Identifier(key, code))
                        : new Reading.Unfit("school.uai.letter", right);
            }
            case "schulnummer" -> new Reading.Fits(new Identifier(key, code.substring(0, 2) + "-" + code.substring(2)));
            case "national" -> new Reading.Fits(new Identifier(key, country + "-" + code));
            default -> new Reading.Fits(new Identifier(key, code));
        };
    }

    /// A code as it is compared: capitals and digits only.
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
