package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our document against the real yjs, on random histories of several writers (`src/test/js/yjs`). `bench/yjs-fuzz`
/// runs any number of others.
class YjsFuzzTest {
    private static final int CASES = 300;
    private static final int SEED = 1;
    private static final Path NODE = Path.of("target/node");

    private static List<String> cases = List.of();

    @BeforeAll
    static void theRealOneIsThere(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(NODE.resolve("node_modules/yjs")),
                "Skipped: our Yjs is compared with the real one where Node.js and npm are; src/test/bash/node.sh fetches it.");
        cases = node(folder, List.of(), "cases.js", "" + CASES, "" + SEED);
        assertThat(cases).hasSize(CASES);
    }

    private static List<String> node(Path folder, List<String> lines, String script, String... more)
            throws IOException, InterruptedException {
        var in = Files.write(folder.resolve("in"), lines);
        var out = folder.resolve("out");
        var command = new ArrayList<>(List.of("node", "src/test/js/yjs/" + script, NODE.toString()));
        command.addAll(List.of(more));
        var node = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(node.waitFor()).as("the exit code of %s", script).isZero();
        return Files.readAllLines(out);
    }

    @Test
    void itAnswersAsYjsDoes() {
        for (var number = 0; number < CASES; number++) {
            var fields = cases.get(number).split("\t", 3);
            assertThat(YjsCheck.answer(fields[0] + "\t" + fields[1]))
                    .as("seed %d, line %s", SEED + number, cases.get(number))
                    .isEqualTo(fields[2]);
        }
    }

    @Test
    void whatAnUpdateBringsIsKnownBefore() {
        var placed = 0;
        for (var number = 0; number < CASES; number++)
            placed += UpdateTest.assertForetold(
                    Stream.of(cases.get(number).split("\t")[0].split(","))
                            .map(Base64.getDecoder()::decode)
                            .toList(),
                    "seed " + (SEED + number));
        assertThat(placed).isGreaterThan(5000);
    }

    @Test
    void aDocumentOfYjsBecomesAnotherForUsAndForYjs(@TempDir Path folder) throws IOException, InterruptedException {
        var targets = new ArrayList<List<Node>>();
        var told = new ArrayList<String>();
        for (var number = 0; number + 1 < CASES; number++) {
            var doc = new Doc();
            for (var update : cases.get(number).split("\t")[0].split(","))
                doc.apply(Base64.getDecoder().decode(update));
            var wanted = cases.get(number + 1).split("\t")[2];
            // what stands in a text and is none is nothing that an edit may write
            if (wanted.contains("\"figure\"")) continue;
            var target = Normal.of(Nodes.read(wanted));
            var edit = Edit.of(doc, target, 99, Set.of("comment"));
            assertThat(Normal.of(Read.nodes(Rivers.doc(List.of(doc.integrated(), edit)))))
                    .as("from seed %d to the next", SEED + number)
                    .isEqualTo(target);
            targets.add(target);
            told.add(base64(doc.integrated()) + "," + base64(edit));
        }
        var shown = node(folder, told, "read.js");
        assertThat(shown).hasSameSizeAs(targets).hasSizeGreaterThan(100);
        for (var number = 0; number < shown.size(); number++)
            assertThat(Normal.of(Nodes.read(shown.get(number))))
                    .as("yjs reads %s", told.get(number))
                    .isEqualTo(targets.get(number));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
