package jumelage.yjs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Says what our document makes of updates, so that it can be compared with what yjs makes of them.
@CommandLine.Command(
        name = "yjs-check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads Yjs updates (version 1) from standard input and says what the server makes of them; needs no database.",
            "A line is the updates in the order in which they arrive, in base64, with commas between them, then a tab and a"
                    + " state vector in base64:",
            "  base64,base64,…<TAB>base64",
            "The answer is a line of seven fields with tabs between them: the fragment `prosemirror` as a JSON array of"
                    + " ProseMirror nodes; the full state of the document; the updates merged without a document; what"
                    + " the document has beyond the state vector; its own state vector; whether anything is pending (true"
                    + " or false); what the merged updates have beyond the state vector. Binary ones are in base64.",
            "A line that is longer than 32 MiB or malformed, or whose updates are refused, is answered with `refused`, a tab and a sentence; the"
                    + " next line goes on."
        },
        footerHeading = "%nExit code: ",
        footer = "0, also where lines were refused; 1 when standard input cannot be read.")
public final class YjsCheck implements Callable<Integer> {
    private static final int LONGEST_LINE = 32 << 20;

    @Override
    public Integer call() {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            check(System.in, out);
            return 0;
        } catch (IOException e) {
            System.err.println("Standard input cannot be read: " + e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    static void check(InputStream in, PrintStream out) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), 1 << 16);
        for (var line = line(lines); line != null; line = line(lines)) {
            out.print(answer(line) + "\n");
            // whoever asks line by line waits for the answer
            if (!lines.ready()) out.flush();
        }
    }

    static String answer(CharSequence line) {
        try {
            if (line.length() > LONGEST_LINE) throw Refused.tooLarge("The line is longer than is taken.");
            return fields(line.toString());
        } catch (Refused e) {
            return "refused\t" + e.getMessage();
        }
    }

    private static String fields(String line) {
        var tab = line.indexOf('\t');
        if (tab < 0 || tab != line.lastIndexOf('\t'))
            throw Refused.malformed("A line is updates, one tab, and a state vector.");
        var updates = new ArrayList<byte[]>();
        if (tab > 0) for (var update : line.substring(0, tab).split(",", -1)) updates.add(bytes(update));
        var stateVector = bytes(line.substring(tab + 1));
        var doc = new Doc();
        for (var update : updates) doc.apply(update);
        var merged = Updates.merge(updates, Limits.USUAL);
        return String.join(
                "\t",
                Node.json(Read.nodes(doc)),
                text(doc.state()),
                text(merged),
                text(doc.stateSince(stateVector)),
                text(doc.stateVector()),
                "" + doc.pending(),
                text(Updates.diff(merged, stateVector, Limits.USUAL)));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("A field is not base64.");
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Up to one character more than a line may have; the rest is passed over.
    private static @Nullable CharSequence line(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        int unit;
        while ((unit = in.read()) >= 0 && unit != '\n') if (line.length() <= LONGEST_LINE) line.append((char) unit);
        if (unit < 0 && line.isEmpty()) return null;
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') line.setLength(line.length() - 1);
        return line;
    }
}
