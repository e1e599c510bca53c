package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
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
        var lines = folder.resolve("cases").toFile();
        var node = new ProcessBuilder("node", "src/test/js/yjs/cases.js", NODE.toString(), "" + CASES, "" + SEED)
                .redirectOutput(lines)
                .redirectError(new File("/dev/null"))
                .start();
        assertThat(node.waitFor()).as("the exit code of the generator").isZero();
        cases = Files.readAllLines(lines.toPath());
        assertThat(cases).hasSize(CASES);
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
    void aDocumentOfYjsBecomesAnother() {
        for (var number = 0; number + 1 < CASES; number++) {
            var doc = new Doc();
            for (var update : cases.get(number).split("\t")[0].split(","))
                doc.apply(Base64.getDecoder().decode(update));
            var wanted = cases.get(number + 1).split("\t")[2];
            // what stands in a text and is none is nothing that an edit may write
            if (wanted.contains("\"figure\"")) continue;
            var target = Nodes.read(wanted);
            var edited = Rivers.doc(List.of(doc.integrated(), Edit.of(doc, target, 99, Set.of("comment"))));
            assertThat(Normal.of(Read.nodes(edited)))
                    .as("from seed %d to the next", SEED + number)
                    .isEqualTo(Normal.of(target));
        }
    }
}
