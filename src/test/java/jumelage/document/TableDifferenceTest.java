package jumelage.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A table that changed is told as one.
class TableDifferenceTest {
    private static final String HEAD = row(head("Fleuve"), head("Longueur"));
    private static final String DANUBE = row(cell("Danube"), cell("2850"));
    private static final String LOIRE = row(cell("Loire"), cell("1006"));

    @Test
    void wordsOfACellAreExchangedWhereTheyStand() {
        var difference = between(table(HEAD, DANUBE), table(HEAD, row(cell("Danube"), cell("2857"))));

        assertThat(html(difference))
                .contains("<div class=\"changed\" data-place=\"table\">")
                .contains("<th class=\"same\" scope=\"col\">", "<td class=\"same\">", "<td class=\"changed\">")
                .contains("<del>2850</del><ins>2857</ins>");
        assertThat(difference.places()).isEqualTo(1);
    }

    @Test
    void aRowThatCameIsToldOnceAndAllOfItIsNew() {
        var difference = between(table(HEAD, DANUBE), table(HEAD, LOIRE, DANUBE));

        assertThat(notes(difference)).containsExactly(new Note.Row(Fate.INSERTED));
        assertThat(rows(difference))
                .containsExactly("same Fleuve|same Longueur", "inserted Loire|inserted 1006", "same Danube|same 2850");
    }

    @Test
    void aRowThatWentStandsWhereItStood() {
        var difference = between(table(HEAD, LOIRE, DANUBE), table(HEAD, DANUBE));

        assertThat(notes(difference)).containsExactly(new Note.Row(Fate.DELETED));
        assertThat(rows(difference))
                .containsExactly("same Fleuve|same Longueur", "deleted Loire|deleted 1006", "same Danube|same 2850");
    }

    @Test
    void aColumnThatCameOrWentIsToldOnceAtItsHead() {
        var two = table(HEAD, DANUBE, LOIRE);
        var three = table(
                row(head("Fleuve"), head("Pays"), head("Longueur")),
                row(cell("Danube"), cell("Autriche"), cell("2850")),
                row(cell("Loire"), cell("France"), cell("1006")));

        assertThat(notes(between(two, three))).containsExactly(new Note.Column(Fate.INSERTED));
        assertThat(rows(between(two, three)))
                .contains("same Fleuve|inserted Pays|same Longueur", "same Loire|inserted France|same 1006");
        assertThat(notes(between(three, two))).containsExactly(new Note.Column(Fate.DELETED));
        assertThat(rows(between(three, two)))
                .contains("same Fleuve|deleted Pays|same Longueur", "same Loire|deleted France|same 1006");
        assertThat(html(between(three, two))).contains("<th class=\"deleted\" scope=\"col\">");
    }

    @Test
    void whereANewRowMeetsAColumnThatWentThereIsNothing() {
        var before = table(row(cell("a"), cell("x"), cell("b")), row(cell("c"), cell("y"), cell("d")));
        var after = table(row(cell("a"), cell("b")), row(cell("neu"), cell("auch")), row(cell("c"), cell("d")));

        assertThat(rows(between(before, after)))
                .containsExactly("same a|deleted x|same b", "inserted neu|inserted auch", "same c|deleted y|same d");
        assertThat(html(between(before, after))).containsOnlyOnce("<td class=\"void\"></td>");
    }

    @Test
    void aRowThatMovedIsToldOnce() {
        var before = withIds(table(HEAD, DANUBE, LOIRE), "t r1 c1 p1 c2 p2 r2 c3 p3 c4 p4 r3 c5 p5 c6 p6");
        var after = withIds(table(HEAD, LOIRE, DANUBE), "t r1 c1 p1 c2 p2 r3 c5 p5 c6 p6 r2 c3 p3 c4 p4");

        assertThat(notes(Difference.between(before, after))).containsExactly(new Note.Moved("Danube 2850"));
    }

    @Test
    void aCellThatReachesDownReachesPastARowThatWent() {
        var before = table(row(spanning(3, 1, "Europe"), cell("a")), row(cell("b")), row(cell("c")));
        var after = table(row(spanning(2, 1, "Europe"), cell("a")), row(cell("c")));

        assertThat(html(between(before, after))).contains("rowspan=\"3\"");
        assertThat(html(between(before, after))).doesNotContain("void");
        assertThat(rows(between(before, after))).containsExactly("changed Europe|same a", "deleted b", "same c");
    }

    @Test
    void whatCellsHeldThatBecameOneStandsInIt() {
        var before = table(row(cell("a"), cell("b")), row(cell("c"), cell("d")));
        var after = table(row(spanning(1, 2, "a")), row(cell("c"), cell("d")));

        assertThat(html(between(before, after))).contains("colspan=\"2\"", "<del>b</del>");
        assertThat(rows(between(before, after))).containsExactly("changed ab", "same c|same d");
    }

    @Test
    void aWholeTableIsOneBoxWithoutMarksOfItsOwn() {
        var line = "{'type':'paragraph','content':[{'type':'text','text':'Les fleuves'}]}";
        var came = between(line, line + "," + table(HEAD, DANUBE));
        var went = between(line + "," + table(HEAD, DANUBE), line);

        assertThat(html(came))
                .contains("<div class=\"inserted\" data-place=\"table\">", "<th scope=\"col\">", "<ins>Danube</ins>")
                .doesNotContain("<td class");
        assertThat(html(went)).contains("<div class=\"deleted\" data-place=\"table\">", "<del>Danube</del>");
        assertThat(notes(came)).isEmpty();
        assertThat(came.places()).isEqualTo(1);
    }

    @Test
    void theFirstColumnHeadsItsRows() {
        var before = table(row(head("Danube"), cell("2850")));
        var after = table(row(head("Danube"), cell("2857")));

        assertThat(html(between(before, after))).contains("<th class=\"same\" scope=\"row\">");
    }

    @Test
    void ofALongTableWhatStayedIsPassedOver() {
        IntFunction<String> rows = changed -> table(IntStream.range(0, 30)
                .mapToObj(index -> row(cell("ligne " + index), cell(index == changed ? "autre" : "même")))
                .toArray(String[]::new));
        var difference = between(rows.apply(-1), rows.apply(20));

        assertThat(html(difference))
                .contains("<tr class=\"passed-over\"><td colspan=\"2\"></td></tr>")
                .contains("ligne 0<", "ligne 19<", "ligne 20<", "ligne 21<")
                .doesNotContain("ligne 1<", "ligne 18<", "ligne 22<");
        assertThat(difference.whole(Note::toString, FiguresTest::seen)).contains("ligne 18<", "ligne 22<");
    }

    @Test
    void aPieceOfItNamesWhatIsDifferentInIt() {
        var before = withIds(table(HEAD, DANUBE), "t r1 c1 p1 c2 p2 r2 c3 p3 c4 p4");
        var after = withIds(table(HEAD, row(cell("Danube"), cell("2857"))), "t r1 c1 p1 c2 p2 r2 c3 p3 c4 p4");

        var parts = Difference.between(before, after)
                .parts(Note::toString, FiguresTest::seen, Authorship.NONE, _ -> Optional.empty());

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.blocks()).containsExactly("p4");
            assertThat(part.words()).isEqualTo("2857");
            assertThat(part.changes())
                    .extracting(Change::around)
                    .first()
                    .asString()
                    .contains("t", "r2", "c4");
        });
    }

    @Test
    void tablesMadeToTakeLongDoNot() {
        var broad = table(row(IntStream.range(0, 1_500)
                .mapToObj(at -> spanning(500, 50, "" + at))
                .toArray(String[]::new)));
        var high = table(
                IntStream.range(0, 3_000).mapToObj(at -> row(cell("x" + at))).toArray(String[]::new));
        var mixed = table(Stream.concat(
                        Stream.of(row(IntStream.range(0, 800)
                                .mapToObj(at -> spanning(2, 1, "" + at))
                                .toArray(String[]::new))),
                        Stream.of(row()))
                .toArray(String[]::new));

        assertTimeout(Duration.ofSeconds(20), () -> html(between(broad, high)));
        assertTimeout(Duration.ofSeconds(20), () -> html(between(high, broad)));
        assertTimeout(Duration.ofSeconds(20), () -> html(between(high, mixed)));
        assertTimeout(Duration.ofSeconds(20), () -> html(between(mixed, broad)));
    }

    /// Of the table that changed: what became of each cell, and its words.
    private static List<String> rows(Difference difference) {
        return Stream.of(html(difference).split("<tr"))
                .skip(1)
                .map(row -> Stream.of(row.split("<t[dh] class=\""))
                        .skip(1)
                        .filter(cell -> !cell.startsWith("void"))
                        .map(cell -> cell.substring(0, cell.indexOf('"')) + " "
                                + cell.replaceAll("<p class=\"note\">[^<]*</p>", "")
                                        .substring(cell.indexOf('>') + 1)
                                        .replaceAll("<[^>]*>", ""))
                        .collect(joining("|")))
                .toList();
    }

    private static String html(Difference difference) {
        return difference.html(Note::toString, FiguresTest::seen);
    }

    private static List<Note> notes(Difference difference) {
        return difference.changes().stream()
                .flatMap(change -> change.notes().stream())
                .filter(note -> !(note instanceof Note.Restyled))
                .toList();
    }

    private static Difference between(String before, String after) {
        return Difference.between(document(before), document(after));
    }

    private static Document document(String blocks) {
        return Document.mended("[" + blocks.replace('\'', '"') + "]");
    }

    private static Document withIds(String blocks, String ids) {
        return document(blocks).withIds(List.of(ids.split(" ")).iterator()::next);
    }

    private static String table(String... rows) {
        return "{'type':'table','content':[" + String.join(",", rows) + "]}";
    }

    private static String row(String... cells) {
        return "{'type':'tableRow','content':[" + String.join(",", cells) + "]}";
    }

    private static String head(String words) {
        return cell("tableHeader", 1, 1, words);
    }

    private static String cell(String words) {
        return cell("tableCell", 1, 1, words);
    }

    private static String spanning(int rows, int columns, String words) {
        return cell("tableCell", rows, columns, words);
    }

    private static String cell(String type, int rows, int columns, String words) {
        return "{'type':'" + type + "','attrs':{'rowspan':" + rows + ",'colspan':" + columns
                + "},'content':[{'type':'paragraph','content':[{'type':'text','text':'" + words + "'}]}]}";
    }
}
