package jumelage.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jumelage.shell.Moments;

/// What has come on one day, as the reader counts days.
public record Day(String name, List<Line> lines) {

    static List<Day> of(List<Line> lines) {
        var days = new LinkedHashMap<String, List<Line>>();
        for (var line : lines)
            days.computeIfAbsent(Moments.day(line.at()), _ -> new ArrayList<>()).add(line);
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
