package jumelage.document;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of markup; its first row is of headers where a row of dashes follows.
record MarkupTable(List<String> rows, MarkupWords words) {

    private static final Pattern DASHES = Pattern.compile("\\|[-|: ]+\\|");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    Group read() {
        boolean headed = rows.size() > 1 && DASHES.matcher(rows.get(1)).matches();
        var texts = IntStream.range(0, rows.size())
                .filter(row -> !headed || row != 1)
                .mapToObj(row -> cells(rows.get(row)))
                .toList();
        int width = texts.stream().mapToInt(List::size).max().orElseThrow();
        var table = IntStream.range(0, texts.size())
                .<Block>mapToObj(row -> row(texts.get(row), width, headed && row == 0))
                .toList();
        return new Group(Kind.Plain.TABLE, Tags.NONE, table);
    }

    private static List<String> cells(String row) {
        return BAR.splitAsStream(row.substring(1, row.length() - 1))
                .map(String::strip)
                .toList();
    }

    private Group row(List<String> texts, int width, boolean headers) {
        var cells = Stream.concat(texts.stream(), Collections.nCopies(width - texts.size(), "").stream())
                .<Block>map(text -> cell(text, headers))
                .toList();
        return new Group(Kind.Plain.TABLE_ROW, Tags.NONE, cells);
    }

    private Group cell(String text, boolean header) {
        return new Group(Kind.Cell.single(header), Tags.NONE, List.of(TextBlock.paragraph(words.read(text))));
    }
}
