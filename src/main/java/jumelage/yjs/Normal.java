package jumelage.yjs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Nodes in the one form in which two that show the same are equal.
final class Normal {

    private Normal() {}

    static List<Node> of(List<Node> nodes) {
        var normal = new TextRuns();
        for (var node : nodes)
            switch (node) {
                case Node.Element element ->
                    normal.add(new Node.Element(element.type(), some(element.attributes()), of(element.content())));
                case Node.Text text
                when !text.text().isEmpty() -> normal.add(whole(text.text()), marks(text.marks()), Node.NOBODY);
                case Node.Text _ -> {}
                case Node.Embedded embedded ->
                    normal.add(new Node.Embedded(embedded.value(), marks(embedded.marks()), Node.NOBODY));
            }
        return normal.all();
    }

    private static Map<String, Object> some(Map<String, Object> attributes) {
        var some = new LinkedHashMap<>(attributes);
        some.values().removeIf(value -> value == Json.NULL);
        return some;
    }

    private static List<Node.Mark> marks(List<Node.Mark> marks) {
        if (marks.size() < 2) return marks;
        return marks.stream()
                .distinct()
                .sorted(Comparator.comparing(Node.Mark::type).thenComparing(mark -> Json.write(mark.attributes())))
                .toList();
    }

    /// Half a surrogate pair arrives as U+FFFD.
    private static String whole(String text) {
        if (text.codePoints().noneMatch(Normal::half)) return text;
        return text.codePoints()
                .map(point -> half(point) ? 0xfffd : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean half(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
