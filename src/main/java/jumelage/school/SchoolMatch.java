package jumelage.school;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A school that may be the one somebody looks for.
///
/// @param codes scheme and value of each identifier, `;` between them
/// @param teachers how many an office has validated
public record SchoolMatch(
        SchoolId id, String name, String town, String country, boolean confirmed, String codes, int teachers) {

    /// "UAI (France) 0449871R · OID Erasmus+ E10990017", in the reader's language
    public String codesNamed() {
        return Arrays.stream(codes.split(";"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.split(" ", 2))
                .map(parts -> new Identifier(parts[0], parts[1]).named())
                .collect(Collectors.joining(" · "));
    }

    SchoolMatch with(int teachers) {
        return new SchoolMatch(id, name, town, country, confirmed, codes, teachers);
    }
}
