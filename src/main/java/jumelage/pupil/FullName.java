package jumelage.pupil;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A line read as a given name and a surname, whichever stands first.
record FullName(String line) {
    private static final Set<String> PARTICLES = Set.of(
            "le", "la", "les", "de", "du", "des", "da", "di", "del", "della", "dos", "das", "van", "von", "der", "den",
            "ten", "ter", "el", "al", "ben", "bin", "ibn", "bou", "mac", "mc", "o'", "saint", "st", "ap", "af");
    private static final Pattern SURNAME = Pattern.compile(
            "\\p{L}{2,}(ová|opoulos|opoulou|όπουλος|οπούλου|ίδης|ίδου|escu|ović|enko|енко|owski|owska|ovski|ovska|овски"
                    + "|овска|dóttir|sson|szky|zadeh)");
    private static final int READ = 200;

    /// One line, its spaces made single.
    static String tidy(String line) {
        return line.replaceAll("[\\s\\u00a0\\u202f,;]+", " ").strip();
    }

    boolean likely() {
        if (line.strip().matches("(?s).*[\\t,;].*")) return true;
        var names = names();
        if (names.isEmpty()) return false;
        if (names.stream()
                .anyMatch(name -> SURNAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                        || name.matches("\\p{L}{2,}\\.\\p{L}{2,}"))) return true;
        if (names.size() < 2) return false;
        var small = names.stream().filter(name -> !capital(name)).count();
        return names.size() - small >= 2
                || small == names.size()
                || names.stream().anyMatch(FullName::particle);
    }

    /// The given name and an initial; empty if the line does not tell them apart.
    String shorter() {
        var names = names();
        if (names.size() < 2) return "";
        var given = given(names);
        var family = names.get(given == 0 ? 1 : 0);
        return capitalised(names.get(given)) + " "
                + family.substring(0, family.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
    }

    private int given(List<String> names) {
        var comma = line.indexOf(',');
        if (comma > 0) {
            var before = new FullName(line.substring(0, comma)).names().size();
            if (before > 0 && before < names.size()) return before;
        }
        if (particle(names.getFirst())) return names.size() - 1;
        var loud = names.stream().anyMatch(FullName::loud);
        for (var place = 0; loud && place < names.size(); place++) if (!loud(names.get(place))) return place;
        return 0;
    }

    /// The parts that are names: no initials, no numbers.
    private List<String> names() {
        return Arrays.stream(
                        tidy(line.substring(0, Math.min(line.length(), READ))).split(" "))
                .filter(part -> part.codePoints().filter(Character::isLetter).count() > 1)
                .toList();
    }

    private static boolean particle(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return PARTICLES.contains(small) || small.matches("[do]['’].+");
    }

    private static boolean capital(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }

    private static boolean loud(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static String capitalised(String name) {
        if (!loud(name) && capital(name)) return name;
        var small = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (var place = 0; place < small.length(); place++)
            if (place == 0 || small.charAt(place - 1) == '-')
                small.setCharAt(place, Character.toUpperCase(small.charAt(place)));
        return small.toString();
    }
}
