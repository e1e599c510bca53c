package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class MendingTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TYPES = List.of(
            "paragraph",
            "heading",
            "codeBlock",
            "blockquote",
            "bulletList",
            "orderedList",
            "listItem",
            "table",
            "tableRow",
            "tableCell",
            "tableHeader",
            "gallery",
            "picture",
            "embed",
            "horizontalRule",
            "hardBreak");

    @Test
    void whatIsADocumentStaysAsItIs() {
        RandomDocuments.illustrated(200)
                .forEach(document -> assertThat(mended(
                                JSON.readTree(document.toJson()).path("content").toString()))
                        .isEqualTo(document));
    }

    @Test
    void whateverStandsTogetherBecomesADocumentThatHasAllItsWords() {
        for (var seed = 0; seed < 500; seed++) {
            var words = new StringBuilder();
            var nodes = JSON.createArrayNode();
            grow(nodes, new Random(seed), 0, new AtomicInteger(300), words);

            var document = mended(nodes.toString());

            assertThat(Document.parse(document.toJson())).as("seed %d", seed).isEqualTo(document);
            assertThat(sorted(text(document))).as("seed %d", seed).isEqualTo(sorted(words.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | [{'type':'paragraph'}]",
                "[{'type':'bulletList'}] | [{'type':'paragraph'}]",
                "[{'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}] | [{'type':'paragraph','content':[{'type':'text','text':'a'}]}]",
                "[{'type':'bulletList','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}] | [{'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}]}]",
                "[{'type':'heading','content':[{'type':'text','text':'a'}]}] | [{'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'a'}]}]",
                "[{'type':'picture','content':[{'type':'text','text':'a'}]}] | [{'type':'paragraph','content':[{'type':'text','text':'a'}]}]",
                "[{'type':'picture'}] | [{'type':'paragraph'}]",
                "[{'type':'tableCell'}] | [{'type':'paragraph'}]",
                "[{'type':'text','text':'a'},{'type':'hardBreak'},{'type':'text','text':'b'}] | [{'type':'paragraph','content':[{'type':'text','text':'a'},{'type':'hardBreak'},{'type':'text','text':'b'}]}]",
                "[{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'blink'},{'type':'bold'}]}]}] | [{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'bold'}]}]}]",
                "[{'type':'codeBlock','content':[{'type':'text','text':'a','marks':[{'type':'bold'}]},{'type':'hardBreak'}]}] | [{'type':'codeBlock','content':[{'type':'text','text':'a\\n'}]}]"
            })
    void whatDoesNotFitIsMended(String nodes, String mended) {
        assertThat(mended(nodes.replace('\'', '"')).toJson())
                .isEqualTo("{'type':'doc','content':%s}".formatted(mended).replace('\'', '"'));
    }

    private static Document mended(String json) {
        return Document.mended(json);
    }

    private static String text(Document document) {
        var all = new StringBuilder();
        for (var leaf : Leaf.of(document)) all.append(leaf.text());
        return all.toString().replaceAll("\\s", "");
    }

    private static String sorted(String words) {
        return words.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void grow(ArrayNode nodes, Random random, int depth, AtomicInteger left, StringBuilder words) {
        for (var i = random.nextInt(depth == 0 ? 6 : 4); i >= 0 && left.getAndDecrement() > 0; i--) {
            if (random.nextInt(4) == 0) {
                var letter = Character.toString('a' + random.nextInt(26));
                words.append(letter);
                nodes.addObject().put("type", "text").put("text", letter);
                continue;
            }
            var type = TYPES.get(random.nextInt(TYPES.size()));
            var node = nodes.addObject().put("type", type);
            if (random.nextBoolean()) node.putObject("attrs").put("id", "b" + random.nextInt(50));
            if (!type.equals("hardBreak") && depth < 60 && random.nextInt(depth < 4 ? 5 : 3) > 0)
                grow(node.putArray("content"), random, depth + 1, left, words);
        }
    }
}
