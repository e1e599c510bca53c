package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Lines of markup, taken one after the other.
final class MarkupLines {

    private static final Pattern INDENTED = Pattern.compile(" {2,3}(.*)");

    private final List<String> lines;
    private int next;

    MarkupLines(List<String> lines) {
        this.lines = lines;
    }

    /// Whether there is one more after the blank ones.
    boolean skipBlank() {
        while (left() && lines.get(next).isBlank()) {
            next++;
        }
        return left();
    }

    boolean at(Pattern pattern) {
        return left() && pattern.matcher(line()).matches();
    }

    String group(Pattern pattern, int group) {
        return match(pattern).group(group);
    }

    MatchResult take(Pattern pattern) {
        var match = match(pattern);
        next++;
        return match;
    }

    List<String> takeAll(Pattern pattern) {
        return takeAll(pattern, 0);
    }

    /// The chosen part of all lines of a kind.
    List<String> takeAll(Pattern pattern, int group) {
        var taken = new ArrayList<String>();
        while (at(pattern)) {
            taken.add(take(pattern).group(group));
        }
        return taken;
    }

    /// All up to the closing line or the end.
    String takeUntil(Pattern end) {
        var taken = new ArrayList<String>();
        while (left() && !at(end)) {
            taken.add(lines.get(next++));
        }
        next++;
        return String.join("\n", taken);
    }

    /// A line of a list with what is indented below it.
    List<String> takeItem(Pattern beginning, int group) {
        var taken = new ArrayList<String>();
        taken.add(take(beginning).group(group));
        taken.addAll(takeAll(INDENTED, 1));
        return taken;
    }

    /// At least one line, then all up to a blank one or one where another block begins.
    String takeParagraph(List<Pattern> beginnings) {
        var taken = new ArrayList<String>();
        do {
            taken.add(lines.get(next++).strip());
        } while (left() && !line().isEmpty() && beginnings.stream().noneMatch(this::at));
        return String.join("\n", taken);
    }

    private MatchResult match(Pattern pattern) {
        var match = pattern.matcher(line());
        if (!match.matches()) {
            throw new IllegalStateException("No line like " + pattern);
        }
        return match;
    }

    private String line() {
        return lines.get(next).stripTrailing();
    }

    private boolean left() {
        return next < lines.size();
    }
}
