package jumelage.school;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is taught, as `data/subjects.tsv` tells: languages, general and vocational subjects.
public final class Subjects {
    public static final List<String> GROUPS = List.of("general", "language", "vocational");
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        for (var row : Listed.read("subjects")) ALL.put(row.field(0), row.field(1));
    }

    private Subjects() {}

    public static boolean known(String key) {
        return ALL.containsKey(key);
    }

    /// Its name, in the reader's language.
    public static String name(String key) {
        return text("school.subject." + key);
    }

    /// Keys and names of one of [#GROUPS]; a group's name is the text `school.subjects.<group>`.
    public static Map<String, String> options(String group) {
        return Choices.sorted(ALL.keySet().stream().filter(key -> group.equals(ALL.get(key))), Subjects::name);
    }
}
