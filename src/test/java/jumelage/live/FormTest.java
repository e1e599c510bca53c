package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jumelage.document.Authorship.Span;
import jumelage.document.Document;
import jumelage.yjs.Doc;
import jumelage.yjs.Edit;
import jumelage.yjs.Node;
import jumelage.yjs.Nodes;
import jumelage.yjs.Read;
import jumelage.yjs.Updates;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final String FULL = """
            {"type":"doc","content":[
             {"type":"heading","attrs":{"id":"h","level":3,"lang":"fr","dir":"ltr"},"content":[
              {"type":"text","text":"Nos ponts"}]},
             {"type":"paragraph","attrs":{"id":"p"},"content":[
              {"type":"text","text":"Un ","marks":[{"type":"link","attrs":{"href":"https://example.org/"}},{"type":"bold"}]},
              {"type":"hardBreak"},
              {"type":"text","text":"pont","marks":[{"type":"lang","attrs":{"lang":"en"}},
               {"type":"insertion","attrs":{"id":"s1"}}]}]},
             {"type":"orderedList","attrs":{"id":"o"},"content":[{"type":"listItem","attrs":{"id":"i"},"content":[
              {"type":"paragraph","attrs":{"id":"q"}}]}]},
             {"type":"table","attrs":{"id":"t"},"content":[{"type":"tableRow","attrs":{"id":"r"},"content":[
              {"type":"tableCell","attrs":{"id":"c","colspan":2,"colwidth":[10,20]},"content":[
               {"type":"paragraph","attrs":{"id":"d"},"content":[{"type":"text","text":"x"}]}]}]}]},
             {"type":"horizontalRule","attrs":{"id":"l"}}]}
            """;

    private static final UUID LINA = UUID.fromString("0192f0c4-0000-7000-8000-000000000001");
    private static final UUID NIKOS = UUID.fromString("0192f0c4-0000-7000-8000-000000000002");

    private final Doc doc = new Doc();
    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void aDocumentComesBackAsItWentIn() {
        write(Document.stored(FULL), 1);
        assertThat(reading().body()).isEqualTo(Document.stored(FULL));
        assertThat(Updates.nothing(Edit.of(doc, Form.of(reading().body()), 2, Clients.OVERLAPPING)))
                .isTrue();
    }

    @Test
    void itIsWrittenAsTheEditorDoes() {
        write(Document.stored(FULL), 1);
        assertThat(Node.json(Read.nodes(doc)))
                .contains("\"start\":1", "\"rowspan\":1", "\"page\":null", "\"dir\":null");
    }

    @Test
    void whoWroteWhatIsTold() {
        write(Document.stored(FULL), 1);
        write(Document.stored(FULL.replace("\"pont\"", "\"pont neuf\"")), 2);

        assertThat(reading().authorship().blocks().get("p"))
                .containsExactly(new Span(8, Optional.of(LINA)), new Span(5, Optional.of(NIKOS)));
    }

    @Test
    void blocksOfOneIdOrNoneGetOne() {
        doc.apply(Edit.of(doc, Nodes.read("""
                [{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"1"}]},
                 {"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"2"}]},
                 {"type":"paragraph","content":[{"type":"text","text":"3"}]}]
                """), 1, Clients.OVERLAPPING));

        var reading = reading();

        assertThat(reading.authorship().blocks().keySet()).containsExactlyInAnyOrder("a", "fresh1", "fresh2");
        assertThat(reading.body().toJson()).contains("\"fresh1\"", "\"fresh2\"");
    }

    private void write(Document document, long client) {
        doc.apply(Edit.of(doc, Form.of(document), client, Clients.OVERLAPPING));
    }

    private Reading reading() {
        return Reading.of(
                doc, client -> Optional.of(client == 1 ? LINA : NIKOS), () -> "fresh" + ids.incrementAndGet());
    }
}
