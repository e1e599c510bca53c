package jumelage.school;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;

/// The levels of schools, by their ISCED 2011 codes, as `data/levels.tsv` tells.
public final class Levels {
    private static final List<String> ALL =
            Listed.read("levels").stream().map(row -> row.field(0)).toList();

    private Levels() {}

    public static boolean known(String code) {
        return ALL.contains(code);
    }

    public static String name(String code) {
        return text("school.level." + code);
    }

    public static Map<String, String> options() {
        return Choices.inOrder(ALL.stream(), Levels::name);
    }
}
