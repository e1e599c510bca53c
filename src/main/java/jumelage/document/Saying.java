package jumelage.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes plain words over marked ones.
final class Saying {
    private static final long MOST_STEPS = 2_000_000;

    private final List<List<Mark>> was;
    private final boolean code;
    private final List<Inline> said = new ArrayList<>();
    private int at;
    private List<Mark> deleted = List.of();

    private Saying(List<Inline> base, boolean code) {
        this.code = code;
        this.was = base.stream()
                .flatMap(inline -> Collections.nCopies(inline.text().length(), inline.marks()).stream())
                .toList();
    }

    /// @param code where a new line is a character as any other
    static List<Inline> onto(List<Inline> base, String text, boolean code) {
        var before = new StringBuilder();
        base.forEach(inline -> before.append(inline.text()));
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var saying = new Saying(base, code);
        WordRuns.between(before.toString(), code ? lines : lines.strip(), new Effort(MOST_STEPS))
                .forEach(saying::go);
        return Inline.joined(saying.said);
    }

    private void go(Run run) {
        var length = run.text().length();
        switch (run.fate()) {
            case SAME -> {
                keep(run.text());
                deleted = List.of();
            }
            case DELETED -> {
                deleted = of(at, at + length);
                at += length;
            }
            case INSERTED -> {
                write(run.text(), deleted.isEmpty() ? between() : deleted);
                deleted = List.of();
            }
        }
    }

    /// Character by character would tear those in two that are pairs.
    private void keep(String text) {
        for (int from = 0, to = 1; from < text.length(); from = to++) {
            var marks = was.get(at + from);
            while (to < text.length() && marks.equals(was.get(at + to))) to++;
            write(text.substring(from, to), marks);
        }
        at += text.length();
    }

    /// What is put between two words that both have a mark has it too.
    private List<Mark> between() {
        return at > 0 && at < was.size() ? of(at - 1, at + 1) : List.of();
    }

    /// The marks that all of these characters have; that they are in another language goes with the words.
    private List<Mark> of(int from, int to) {
        if (from >= to) return List.of();
        var common = new ArrayList<>(was.get(from));
        for (var index = from + 1; index < to; index++) common.retainAll(was.get(index));
        common.removeIf(Mark.Language.class::isInstance);
        return common;
    }

    private void write(String text, List<Mark> marks) {
        if (code) {
            said.add(new Text(text, List.of()));
            return;
        }
        var lines = text.split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            if (index > 0) said.add(new Break(marks));
            said.add(new Text(lines[index], marks));
        }
    }
}
