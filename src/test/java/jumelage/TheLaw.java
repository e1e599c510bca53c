package jumelage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of who may do what in a room, as the tests know it: a copy of its own, never taken from the code.
public final class TheLaw {
    public static final List<String> ROLES = List.of(
            "FOUNDER",
            "ADMINISTRATOR",
            "TEACHER",
            "GUEST_TEACHER",
            "EXPERT",
            "OBSERVER",
            "HEAD",
            "PUPIL_ADMINISTRATOR",
            "PUPIL",
            "FAMILY");

    /// yes · own = own school's or own work · part = in the part of an invitation · set+ and set- = as the room's
    /// teachers set it, usually so or usually not · no
    private static final String TABLE = """
            act                | F   | A   | T    | C   | E    | O    | H   | PA   | P    | Fam
            SEE_MEMBERS        | yes | yes | yes  | yes | part | part | yes | yes  | yes  | no
            SEE_TEACHERS       | yes | yes | yes  | yes | no   | no   | no  | no   | no   | no
            SEE_FAMILIES       | yes | yes | yes  | yes | yes  | yes  | yes | yes  | yes  | yes
            INVITE_ADULTS      | yes | yes | own  | no  | no   | no   | no  | no   | no   | no
            INVITE_SCHOOLS     | yes | no  | no   | no  | no   | no   | no  | no   | no   | no
            MAKE_CARDS         | own | own | own  | own | no   | no   | no  | no   | no   | no
            WRITE              | yes | yes | yes  | yes | part | no   | no  | yes  | set+ | no
            ORDER              | yes | yes | set- | no  | no   | no   | no  | set- | no   | no
            COMMENT            | yes | yes | yes  | yes | part | part | no  | yes  | yes  | no
            OPEN_THREAD        | yes | yes | yes  | yes | part | no   | no  | yes  | set+ | no
            UPLOAD             | yes | yes | yes  | yes | part | part | no  | yes  | set+ | no
            CHAT               | yes | yes | yes  | yes | part | no   | no  | yes  | set- | no
            PLAN_MEETING       | yes | yes | yes  | no  | no   | no   | no  | no   | no   | no
            APPROVE_OWN_PUPILS | own | own | own  | own | no   | no   | no  | no   | no   | no
            PUBLISH            | yes | yes | set- | no  | no   | no   | no  | no   | no   | no
            NARROW             | yes | yes | own  | own | no   | no   | no  | no   | no   | no
            PLAY_BACK          | yes | yes | yes  | yes | no   | no   | no  | no   | no   | no
            SETTINGS           | yes | yes | no   | no  | no   | no   | no  | no   | no   | no
            LOG                | yes | yes | own  | own | no   | no   | own | no   | no   | no
            REPORT             | yes | yes | yes  | yes | yes  | yes  | yes | yes  | yes  | yes
            """;

    /// What still stands when a room is closed.
    public static final List<String> IN_CLOSED_ROOMS =
            List.of("SEE_MEMBERS", "SEE_TEACHERS", "SEE_FAMILIES", "NARROW", "PLAY_BACK", "LOG", "REPORT");

    private static final Map<String, List<String>> ROWS = read();

    private TheLaw() {}

    private static Map<String, List<String>> read() {
        var rows = new LinkedHashMap<String, List<String>>();
        TABLE.lines().skip(1).forEach(line -> {
            var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            rows.put(cells.getFirst(), cells.subList(1, cells.size()));
        });
        return rows;
    }

    public static Map<String, List<String>> rows() {
        return ROWS;
    }

    /// yes, own, part, set+, set- or no.
    public static String cell(String act, String role) {
        var row = ROWS.get(act);
        if (row == null) throw new IllegalArgumentException("The law has no row " + act);
        return row.get(ROLES.indexOf(role));
    }
}
