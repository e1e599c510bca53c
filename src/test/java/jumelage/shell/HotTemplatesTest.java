package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotTemplatesTest {
    @TempDir
    private Path sources;

    @Test
    void aChangedTemplateIsSeenAndMayUseWhatOnlyItsPackageMay() throws IOException {
        var hot = new HotTemplates(sources);
        write("shell/Greeting.jte", "@param String view\n@template.shell.frame(of = view)", 1);
        write(
                "shell/frame.jte",
                "@import jumelage.shell.HotTemplatesTest\n@param String of\n${HotTemplatesTest.inside(of)}",
                2);
        assertThat(printed(hot)).contains("inside Anna");

        write("shell/frame.jte", "@param String of\n<b>${of}</b>", 3);
        assertThat(printed(hot)).contains("<b>Anna</b>");
    }

    static String inside(String name) {
        return "inside " + name;
    }

    private void write(String template, String text, int second) throws IOException {
        var file = sources.resolve(template);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }

    private static String printed(HotTemplates hot) {
        var out = new StringOutput();
        hot.engine().render("shell/Greeting.jte", "Anna", out);
        return out.toString();
    }
}
