package jumelage.employment;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jumelage.school.Listed;

/// What people do at a school, as `data/roles.tsv` tells, and which of it an office may validate.
public final class Roles {
    private static final Map<String, Boolean> ALL = new LinkedHashMap<>();

    static {
        for (var row : Listed.read("roles")) ALL.put(row.field(0), row.field(1).equals("yes"));
    }

    private Roles() {}

    static Set<String> all() {
        return ALL.keySet();
    }

    public static boolean eligible(String role) {
        return ALL.getOrDefault(role, false);
    }

    public static String name(String role) {
        return text("employment.role." + role);
    }
}
