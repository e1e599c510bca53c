package jumelage.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jumelage.school.Countries;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The countries of the running projects, and the threads between them.
///
/// @param countries each with the weave of its square
/// @param threads between the first founder's country and each other one of a project
public record Atlas(Map<String, Integer> countries, Set<Thread> threads, int projects, int schools) {
    private static final int WEAVES = 12;

    public record Thread(String from, String to) {}

    private record Row(String project, String school, String country) {}

    static Atlas of(JdbcClient db) {
        var rows = db.sql("""
                select x.slug as project, a.school::text as school, s.country
                  from project.project x
                  join project.partner a on a.project = x.id
                  join school.school s on s.id = a.school
                 where x.state = 'ACTIVE' order by x.since desc, x.id, a.place
                """).query(Row.class).list();
        var squares = new TreeMap<String, Integer>();
        for (var row : rows) squares.putIfAbsent(row.country(), squares.size() % WEAVES + 1);
        return new Atlas(
                squares,
                threads(rows),
                (int) rows.stream().map(Row::project).distinct().count(),
                (int) rows.stream().map(Row::school).distinct().count());
    }

    public String names() {
        return countries.keySet().stream().map(Countries::name).collect(Collectors.joining(Texts.comma()));
    }

    private static Set<Thread> threads(List<Row> rows) {
        var threads = new LinkedHashSet<Thread>();
        var project = new ArrayList<String>();
        var last = "";
        for (var row : rows) {
            if (!row.project().equals(last)) project.clear();
            last = row.project();
            if (!project.isEmpty() && !project.contains(row.country()))
                threads.add(thread(project.getFirst(), row.country()));
            project.add(row.country());
        }
        return threads;
    }

    /// The same, whichever end is named first.
    private static Thread thread(String one, String other) {
        return one.compareTo(other) < 0 ? new Thread(one, other) : new Thread(other, one);
    }
}
