package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final byte[] NOTHING = {0, 0};

    static byte[] edit(Doc doc, String json, long client) {
        return edit(doc, Nodes.read(json), client);
    }

    static byte[] edit(Doc doc, List<Node> target, long client) {
        return Edit.of(doc, target, client, Set.of("comment"));
    }

    @Test
    void whatAnEditIsToShowItShows() {
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var doc = new Doc();
            for (var client = 1; client < 6; client++) {
                var target = content(random, 0);
                doc.apply(edit(doc, target, client));
                assertThat(Normal.of(Read.nodes(doc))).as("seed %d", seed).isEqualTo(Normal.of(target));
            }
        }
    }

    @Test
    void anEditToWhatIsThereSaysNothing() {
        for (var seed = 0; seed < 100; seed++) {
            var doc = new Doc();
            var target = content(new Random(seed), 0);
            doc.apply(edit(doc, target, 1));
            assertThat(edit(doc, target, 2)).as("seed %d", seed).isEqualTo(NOTHING);
            assertThat(edit(doc, Nodes.read(Rivers.shown(doc)), 2))
                    .as("seed %d", seed)
                    .isEqualTo(NOTHING);
        }
    }

    @Test
    void editsAtTheSameTimeComeTogether() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var base = new Doc();
            base.apply(edit(base, content(random, 0), 1));
            var one = edit(base, content(random, 0), 2);
            var other = edit(base, content(random, 0), 3);
            var first = Rivers.doc(List.of(base.state(), one, other));
            var second = Rivers.doc(List.of(other, base.state(), one));
            // the second time, what each has tidied away
            for (var round = 0; round < 2; round++) {
                first.apply(second.state());
                second.apply(first.state());
            }
            assertThat(Rivers.shown(first)).as("seed %d", seed).isEqualTo(Rivers.shown(second));
        }
    }

    @Test
    void whatOthersWriteMeanwhileInTheSameParagraphStays() {
        var doc = new Doc();
        doc.apply(edit(doc, paragraphs("b1", "The river is long.", "b2", "It is cold."), 1));
        var others = edit(doc, paragraphs("b1", "The river Rhône is long.", "b2", "It is cold."), 2);
        var ours = edit(doc, paragraphs("b0", "Rivers", "b1", "The river is very long.", "b2", "It is very cold."), 3);
        doc.apply(others);
        doc.apply(ours);
        assertThat(Rivers.shown(doc)).contains("Rivers", "The river Rhône is very long.", "It is very cold.");
    }

    @Test
    void aMovedWordCostsOnlyItself() {
        var doc = new Doc();
        var text = "All pupils of both schools measured their rivers. ".repeat(40);
        doc.apply(edit(doc, paragraphs("b1", text), 1));
        assertThat(edit(doc, paragraphs("b1", text.replaceFirst("both", "all three")), 2))
                .hasSizeLessThan(40);
    }

    @Test
    void aMarkOfWhichSeveralMayOverlapIsNamedAsTheEditorNamesIt() {
        var doc = new Doc();
        doc.apply(edit(
                doc,
                "[{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"comment\",\"attrs\":{\"id\":1}},"
                        + "{\"type\":\"comment\",\"attrs\":{\"id\":2}}]}]",
                1));
        // hashOfJSON of y-prosemirror for {type: 'comment', attrs: {id: 1}}
        assertThat(new String(doc.state(), StandardCharsets.ISO_8859_1)).contains("comment--UCrVW6WW");
        assertThat(Read.nodes(doc)).hasSize(1);
    }

    @Test
    void nodesThatAreNoneAreRefused() {
        for (var json : List.of("", "{", "7", "[7]", "[{}]", "[{\"type\":\"text\"}]", "[{\"type\":\"a\",\"attrs\":1}]"))
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Nodes.read(json))
                    .withMessageEndingWith(".");
    }

    private static String paragraphs(String... idsAndTexts) {
        var paragraphs = new ArrayList<Node>();
        for (var i = 0; i < idsAndTexts.length; i += 2)
            paragraphs.add(new Node.Element(
                    "paragraph", Map.of("id", idsAndTexts[i]), List.of(new Node.Text(idsAndTexts[i + 1], List.of()))));
        return Node.json(paragraphs);
    }

    static List<Node> content(Random random, int depth) {
        var nodes = new ArrayList<Node>();
        for (var left = random.nextInt(5); left > 0; left--)
            nodes.add(depth > 0 && random.nextInt(3) > 0 ? text(random) : element(random, depth));
        return nodes;
    }

    private static Node element(Random random, int depth) {
        var attributes = new LinkedHashMap<String, Object>();
        if (random.nextBoolean()) attributes.put("id", "b" + random.nextInt(6));
        if (random.nextInt(3) == 0) attributes.put("level", (double) random.nextInt(3));
        if (random.nextInt(6) == 0) attributes.put("lang", Json.NULL);
        var type = List.of("paragraph", "heading", "bulletList").get(random.nextInt(3));
        return new Node.Element(type, attributes, depth > 2 ? List.of() : content(random, depth + 1));
    }

    private static Node text(Random random) {
        var words = List.of("river", " ", "Ποταμός", "😀", "😁", "نهر", ". ", "rivers", "a");
        var text = new StringBuilder();
        for (var left = random.nextInt(6); left > 0; left--) text.append(words.get(random.nextInt(words.size())));
        var marks = new ArrayList<Node.Mark>();
        if (random.nextInt(3) == 0) marks.add(new Node.Mark("bold", Map.of()));
        if (random.nextInt(4) == 0)
            marks.add(new Node.Mark("link", Map.of("href", "https://a.example/" + random.nextInt(2))));
        if (random.nextInt(4) == 0) marks.add(new Node.Mark("comment", Map.of("id", (double) random.nextInt(3))));
        if (random.nextInt(6) == 0) marks.add(new Node.Mark("comment", Map.of("id", 9.0)));
        return new Node.Text(text.toString(), marks);
    }
}
