package jumelage.translation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jumelage.document.Document;
import jumelage.document.Fate;
import jumelage.document.Run;
import jumelage.document.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A source of four blocks, its version in which a teacher has checked each, and what each change of the source makes
/// of them.
class ComparingTest {
    private static final String ONE = p("one", "Le pont est vert. Il est vieux.");
    private static final String TWO = p("two", "La rivière est large.");
    private static final String THREE = p("three", "Nous habitons ici.");
    private static final String FOUR = picture("four", "Un pont", "En été");
    private static final Side VERSION = side(
            "Τα γεφύρια",
            p("one", "Η γέφυρα είναι πράσινη."),
            p("two", "Το ποτάμι είναι πλατύ."),
            p("three", "Ζούμε εδώ."),
            picture("four", "Μια γέφυρα", "Το καλοκαίρι"));

    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", "", ONE, TWO, THREE, FOUR),
                change("a sentence", "one STALE", p("one", "Le pont est bleu. Il est vieux."), TWO, THREE, FOUR),
                change(
                        "split in two",
                        "one STALE, new UNTRANSLATED",
                        p("one", "Le pont est vert."),
                        p("new", "Il est vieux."),
                        TWO,
                        THREE,
                        FOUR),
                change(
                        "two into one",
                        "one STALE, two GONE",
                        p("one", "Le pont est vert. Il est vieux. La rivière est large."),
                        THREE,
                        FOUR),
                change("another order", "", THREE, FOUR, ONE, TWO),
                change(
                        "cut out and put in elsewhere",
                        "",
                        TWO,
                        THREE,
                        p("pasted", "Le pont est vert. Il est vieux."),
                        FOUR),
                change("one taken out", "two GONE", ONE, THREE, FOUR),
                change("one put in", "new UNTRANSLATED", ONE, p("new", "Et un moulin."), TWO, THREE, FOUR),
                change("one put in that says nothing", "", ONE, p("new", " "), TWO, THREE, FOUR),
                change(
                        "how it looks",
                        "",
                        ONE.replace("\"text\":", "\"marks\":[{\"type\":\"bold\"}],\"text\":"),
                        TWO,
                        THREE,
                        FOUR),
                change("what kind it is", "", heading("one", "Le pont est vert. Il est vieux."), TWO, THREE, FOUR),
                change("put into a list", "", ONE, list(TWO, THREE), FOUR),
                change("spaces", "", p("one", " Le pont  est vert.\\n Il est vieux. "), TWO, THREE, FOUR),
                change(
                        "what is only suggested",
                        "",
                        suggestion("one", "Le pont est vert. Il est vieux.", " Et beau."),
                        TWO,
                        THREE,
                        FOUR),
                change("a caption", "four STALE", ONE, TWO, THREE, picture("four", "Un pont", "En hiver")),
                change("what a picture shows", "four STALE", ONE, TWO, THREE, picture("four", "Le pont", "En été")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void exactlyTheMatchingBlocksAreToDo(String what, Map<String, State> expected, List<String> source) {
        assertThat(toDo(compared(side("Nos ponts", source), VERSION))).isEqualTo(expected);
    }

    @Test
    void theTitleIsABlockToo() {
        var pieces = compared(side("Nos vieux ponts", ONE, TWO, THREE, FOUR), VERSION);

        assertThat(toDo(pieces)).isEqualTo(Map.of(Side.TITLE, State.STALE));
        assertThat(pieces.getFirst().runs())
                .containsExactly(
                        new Run(Fate.SAME, "Nos "), new Run(Fate.INSERTED, "vieux "), new Run(Fate.SAME, "ponts"));
    }

    @Test
    void whatIsStaleSaysWhatTheSourceSaidThen() {
        var piece = compared(side("Nos ponts", p("one", "Le pont est bleu. Il est vieux."), TWO, THREE, FOUR), VERSION)
                .get(1);

        assertThat(piece.runs())
                .contains(
                        new Run(Fate.DELETED, "vert"),
                        new Run(Fate.INSERTED, "bleu"),
                        new Run(Fate.SAME, ". Il est vieux."));
    }

    @Test
    void whatWasForTeachersIsToldToTeachersOnly() {
        var known = known(true);
        var source = side("Nos ponts", p("one", "Autre chose."), TWO, THREE, FOUR);

        assertThat(Comparing.of(source, VERSION, known, true).get(1).then()).contains("Le pont est vert.");
        var pupils = Comparing.of(source, VERSION, known, false).get(1);
        assertThat(pupils.state()).isEqualTo(State.STALE);
        assertThat(pupils.then()).isNull();
        assertThat(pupils.runs()).isEmpty();
    }

    @Test
    void whatComesBackAsItWasIsNoLongerStale() {
        assertThat(toDo(compared(side("Nos ponts", ONE, TWO, THREE, FOUR), VERSION)))
                .isEmpty();
    }

    @Test
    void whatWentFromTheVersionIsToDo() {
        var version = side(
                "Τα γεφύρια",
                p("one", "Η γέφυρα είναι πράσινη."),
                p("three", " "),
                picture("four", "Μια γέφυρα", "Το καλοκαίρι"));

        assertThat(toDo(compared(side("Nos ponts", ONE, TWO, THREE, FOUR), version)))
                .isEqualTo(Map.of("two", State.UNTRANSLATED, "three", State.UNTRANSLATED));
    }

    @Test
    void whatWasCutOutOfTheVersionAndPutInElsewhereIsFound() {
        var version = side(
                "Τα γεφύρια",
                p("two", "Το ποτάμι είναι πλατύ."),
                p("pasted", "Η γέφυρα είναι πράσινη."),
                p("three", "Ζούμε εδώ."),
                picture("four", "Μια γέφυρα", "Το καλοκαίρι"));

        var pieces = compared(side("Nos ponts", ONE, TWO, THREE, FOUR), version);

        assertThat(toDo(pieces)).isEmpty();
        assertThat(pieces.get(1).block()).isEqualTo("pasted");
    }

    @Test
    void whatIsGoneStandsWhereItStoodInTheVersion() {
        assertThat(compared(side("Nos ponts", ONE, THREE, FOUR), VERSION).stream()
                        .map(Piece::block))
                .containsExactly(Side.TITLE, "one", "two", "three", "four");
    }

    @Test
    void wordsOfAMachineAreCalledSoUntilSomebodyHasCheckedThem() {
        var known = new ArrayList<>(known(false));
        var first = known.get(1);
        known.set(1, with(first, State.MACHINE, List.of(first.text())));
        var source = side("Nos ponts", ONE, TWO, THREE, FOUR);
        assertThat(toDo(Comparing.of(source, VERSION, known, true))).isEqualTo(Map.of("one", State.MACHINE));

        // its words brought back by a restored revision are a machine's again
        known.set(1, with(first, State.TEACHER, List.of(first.text())));
        assertThat(toDo(Comparing.of(source, VERSION, known, true))).isEqualTo(Map.of("one", State.MACHINE));
    }

    @Test
    void whatHasNoLetterIsNotAskedFor() {
        var source = side("Nos ponts", p("a", "12"), p("b", "Le pont"), p("c", "3,5 %"), p("d", "–"));
        var known = known(source, side("Τα γεφύρια", p("a", "12"), p("b", ""), p("c", "")));
        var pieces = Comparing.of(source, side("Τα γεφύρια", p("a", "12"), p("b", ""), p("c", "")), known, true);

        assertThat(toDo(pieces)).isEqualTo(Map.of("b", State.UNTRANSLATED));
        assertThat(pieces.stream().filter(piece -> piece.state() == State.SAME).map(Piece::reads))
                .containsExactly("12", "3,5 %", "–");
        assertThat(pieces.stream().filter(Piece::pending).map(Piece::block)).containsExactly("c", "d");
        assertThat(Tally.of(pieces).all()).isEqualTo(2);
    }

    @Test
    void aNumberThatHasChangedComesByItselfUnlessSomebodyHasPutAnother() {
        var before = side("Nos ponts", p("a", "12"), p("b", "3,5 %"), p("c", "Le pont"));
        var version = side("Τα γεφύρια", p("a", "12"), p("b", "3.5%"), p("c", ""));
        var known = known(before, version);

        assertThat(toDo(Comparing.of(before, version, known, true))).isEqualTo(Map.of("c", State.UNTRANSLATED));
        var pieces =
                Comparing.of(side("Nos ponts", p("a", "13"), p("b", "3,6 %"), p("c", "Le pont")), version, known, true);
        assertThat(toDo(pieces)).isEqualTo(Map.of("b", State.STALE, "c", State.UNTRANSLATED));
        assertThat(pieces.stream().filter(Piece::pending).map(Piece::reads)).containsExactly("13");
    }

    @Test
    void whereNothingElseIsToDoItIs() {
        var before = side("Nos ponts", p("a", "12"), p("b", "Le pont"));
        var version = side("Τα γεφύρια", p("a", "12"), p("b", "Η γέφυρα"));
        var known = known(before, version);
        assertThat(toDo(Comparing.of(before, version, known, true))).isEmpty();

        var pieces =
                Comparing.of(side("Nos ponts", p("a", "13"), p("b", "Le pont"), p("new", "14")), version, known, true);
        assertThat(toDo(pieces)).isEqualTo(Map.of("a", State.UNTRANSLATED, "new", State.UNTRANSLATED));
        assertThat(pieces.stream().filter(Piece::pending).map(Piece::reads)).containsExactly("13", "14");
    }

    @Test
    void whatSomebodyHasEmptiedOnPurposeStaysEmpty() {
        var source = side("Nos ponts", p("a", "12"));
        var version = side("Τα γεφύρια", p("a", ""));

        assertThat(Comparing.of(source, version, known(source, version, State.TEACHER), true)
                        .getLast())
                .satisfies(piece -> assertThat(piece.state()).isEqualTo(State.TEACHER))
                .satisfies(piece -> assertThat(piece.pending()).isFalse());
    }

    private static Known with(Known known, State state, List<String> unchecked) {
        return new Known(
                known.block(),
                known.source(),
                known.sourceBlock(),
                known.sourceText(),
                false,
                known.text(),
                state,
                unchecked,
                null,
                known.at());
    }

    private static List<Piece> compared(Side source, Side version) {
        return Comparing.of(source, version, known(false), true);
    }

    /// A teacher has checked all of it.
    private static List<Known> known(boolean teachers) {
        return known(side("Nos ponts", ONE, TWO, THREE, FOUR), VERSION, State.TEACHER, teachers);
    }

    /// A teacher has checked what says something else.
    private static List<Known> known(Side source, Side version) {
        return known(source, version, State.TEACHER).stream()
                .map(one -> one.text().equals(Fingerprint.of("")) || one.text().equals(Fingerprint.of(one.sourceText()))
                        ? with(one, State.UNTRANSLATED, List.of())
                        : one)
                .toList();
    }

    private static List<Known> known(Side source, Side version, State state) {
        return known(source, version, state, false);
    }

    private static List<Known> known(Side source, Side version, State state, boolean teachers) {
        var said = version.passages().stream().collect(toMap(Segment::id, Segment::words));
        return source.passages().stream()
                .map(passage -> new Known(
                        passage.id(),
                        new UUID(0, 1),
                        passage.id(),
                        passage.words(),
                        teachers,
                        Fingerprint.of(said.getOrDefault(passage.id(), "")),
                        state,
                        List.of(),
                        null,
                        Instant.EPOCH))
                .toList();
    }

    private static Map<String, State> toDo(List<Piece> pieces) {
        var toDo = new LinkedHashMap<String, State>();
        for (var piece : pieces) if (!piece.state().done()) toDo.put(piece.block(), piece.state());
        return toDo;
    }

    private static Arguments change(String what, String expected, String... blocks) {
        var states = new LinkedHashMap<String, State>();
        for (var one : expected.isEmpty() ? new String[0] : expected.split(", "))
            states.put(one.split(" ")[0], State.valueOf(one.split(" ")[1]));
        return Arguments.of(what, states, List.of(blocks));
    }

    private static Side side(String title, String... blocks) {
        return side(title, List.of(blocks));
    }

    private static Side side(String title, List<String> blocks) {
        var json = blocks.stream().collect(joining(",", "{\"type\":\"doc\",\"content\":[", "]}"));
        return new Side(title, "fr", (Document) Document.parse(json), false);
    }

    static String p(String id, String words) {
        return "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"%s\"},\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                .formatted(id, words);
    }

    private static String suggestion(String id, String words, String more) {
        return ("{\"type\":\"paragraph\",\"attrs\":{\"id\":\"%s\"},\"content\":[{\"type\":\"text\",\"text\":\"%s\"},"
                        + "{\"type\":\"text\",\"marks\":[{\"type\":\"insertion\"}],\"text\":\"%s\"}]}")
                .formatted(id, words, more);
    }

    private static String heading(String id, String words) {
        return p(id, words).replace("\"paragraph\",\"attrs\":{", "\"heading\",\"attrs\":{\"level\":2,");
    }

    private static String list(String... items) {
        return Stream.of(items)
                .map(item -> "{\"type\":\"listItem\",\"content\":[" + item + "]}")
                .collect(joining(",", "{\"type\":\"bulletList\",\"content\":[", "]}"));
    }

    private static String picture(String id, String alt, String caption) {
        return ("{\"type\":\"picture\",\"attrs\":{\"id\":\"%s\",\"material\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"file\":\"%s\",\"alt\":\"%s\"},\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}")
                .formatted(id, "a".repeat(64), alt, caption);
    }
}
