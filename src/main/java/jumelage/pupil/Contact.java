package jumelage.pupil;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must never be a child's display name: an address, a telephone number, a day of birth, signs of other kinds.
final class Contact {
    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{1,2}\\.? +\\p{L}{3,}\\.? +\\d{4}\\b|\\b(19|20)\\d\\d\\b");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,;\\t'’-]*\\p{L}[\\p{L}\\p{M}\\p{Nd} .,;\\t'’-]*");
    private static final int NUMBER = 6;
    private static final int LONG_NUMBER = 9;

    private Contact() {}

    static @Nullable Doubt in(String line) {
        if (line.indexOf('@') >= 0 || line.indexOf('＠') >= 0) return Doubt.ADDRESS;
        var digits = line.chars().filter(Character::isDigit).count();
        if (digits >= LONG_NUMBER && !DAY.matcher(line).matches()) return Doubt.TELEPHONE;
        if (DAY.matcher(line).find()) return Doubt.BIRTH;
        if (digits >= NUMBER) return Doubt.TELEPHONE;
        return plain(line) ? null : Doubt.SIGNS;
    }

    private static boolean plain(String line) {
        return line.length() > 1_000 || NAME.matcher(line).matches();
    }
}
