package jumelage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of the register in `who-may.txt`: an address, who may ask for it, and what is filled in for the test.
record Circle(
        String method,
        String pattern,
        String kind,
        String detail,
        Map<String, String> fill,
        Map<String, String> fields) {
    private static final Map<String, String> SHORT = Map.of(
            "F", "FOUNDER",
            "A", "ADMINISTRATOR",
            "T", "TEACHER",
            "C", "GUEST_TEACHER",
            "E", "EXPERT",
            "O", "OBSERVER",
            "H", "HEAD",
            "PA", "PUPIL_ADMINISTRATOR",
            "P", "PUPIL");

    /// As it stands in the register and in the application alike.
    String name() {
        return method + " " + pattern;
    }

    boolean room() {
        return kind.equals("room") || kind.equals("cells");
    }

    boolean reads() {
        return !method.equals("POST");
    }

    /// The cells of the law for `role`: yes, own, part, set+, set-, no.
    List<String> cells(String role) {
        if (kind.equals("cells")) {
            var roles = Arrays.stream(detail.split(",")).map(SHORT::get).toList();
            return List.of(roles.contains(role) ? "yes" : "no");
        }
        return Arrays.stream(detail.split("/"))
                .map(act -> TheLaw.cell(act, role))
                .toList();
    }

    /// The acts of the law that it names.
    List<String> acts() {
        return kind.equals("room") ? List.of(detail.split("/")) : List.of();
    }

    /// Whether every variable of the pattern is filled with something that is there.
    boolean filled() {
        return Pattern.compile("\\{[^}]*}").matcher(pattern).results().allMatch(one -> fill.containsKey(one.group()));
    }

    static List<Circle> register() {
        try (var lines = Files.lines(Path.of("src/test/resources/who-may.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Circle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Circle read(String line) {
        var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
        var method = words.removeFirst();
        var pattern = words.removeFirst();
        var kind = words.removeFirst();
        var detail = List.of("room", "cells", "own").contains(kind) ? words.removeFirst() : "";
        var fill = new LinkedHashMap<String, String>();
        var fields = new LinkedHashMap<String, String>();
        for (var word : words) {
            var sides = word.split("=", 2);
            if (sides[0].startsWith("{")) fill.put(sides[0], sides[1]);
            else fields.put(sides[0], sides[1]);
        }
        return new Circle(method, pattern, kind, detail, fill, fields);
    }

    /// The address with its variables filled: those of the line, then `otherwise`.
    String path(Map<String, String> values, String otherwise) {
        var path = pattern;
        for (var value : values.entrySet()) path = path.replace(value.getKey(), value.getValue());
        return path.replaceAll("\\{[^}]*}", otherwise);
    }

    /// The query of a page asked for.
    static String query(Map<String, ?> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
