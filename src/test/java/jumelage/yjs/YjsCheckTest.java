package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class YjsCheckTest {

    @Test
    void aLineIsAnsweredWithSevenFields() throws IOException {
        assertThat(answers(base64(Rivers.WRITTEN) + "," + base64(Rivers.LONGER) + "\t" + base64(new byte[] {1, 1, 12})))
                .containsExactly(String.join(
                        "\t",
                        Rivers.shown(Rivers.doc(List.of(Rivers.WRITTEN))),
                        base64(Rivers.WITHOUT_BOLD),
                        base64(Rivers.WITHOUT_BOLD),
                        base64(Rivers.bytes("0101010ec4010a010d067320f09f988000")),
                        base64(new byte[] {1, 1, 12}),
                        "true",
                        base64(Rivers.bytes("0101010ec4010a010d067320f09f988000"))));
    }

    @Test
    void whatIsRefusedIsSaidAndTheNextLineGoesOn() throws IOException {
        var good = base64(Rivers.STATE) + "\tAA==";
        assertThat(answers(
                        good + "\nnonsense\r\n*\tAA==\n" + base64(Rivers.STATE) + ",\tAA==\n\tAA==\n\n" + good + "\n"))
                .hasSize(7)
                .satisfies(lines -> {
                    assertThat(lines.subList(1, 4)).allMatch(line -> line.matches("refused\t[^\t]+\\."));
                    assertThat(lines.get(4)).isEqualTo("[]\tAAA=\tAAA=\tAAA=\tAA==\tfalse\tAAA=");
                    assertThat(lines.get(5)).startsWith("refused\t");
                    assertThat(lines.getLast()).isEqualTo(lines.getFirst()).startsWith("[{\"type\":\"paragraph\"");
                });
    }

    @Test
    void theHelpSaysWhatALineIs() {
        assertThat(new CommandLine(new YjsCheck()).getUsageMessage())
                .contains("base64,base64,…<TAB>base64", "refused", "Exit code: 0");
    }

    private static List<String> answers(String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        YjsCheck.check(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.ISO_8859_1)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
