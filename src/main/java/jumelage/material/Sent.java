package jumelage.material;

import static jumelage.shell.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/// A file as it came, in a place of the node's until it is closed.
record Sent(Path file, String name) implements AutoCloseable {

    static Sent of(MultipartFile part) throws IOException {
        var file = Files.createTempFile("sent", "");
        try {
            part.transferTo(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        var name = part.getOriginalFilename();
        return new Sent(file, name == null || name.isBlank() ? "material" : name);
    }

    /// Why it was not taken, with its name: several may have come.
    String refused(Taken.Refused why) {
        return text("material.refused", name, why.sentence());
    }

    /// The name without its ending, as a title to begin with.
    String title() {
        var named = Prepared.named(name, "x");
        return named.substring(0, named.length() - 2).replace('_', ' ').strip();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the system sweeps such places
        }
    }
}
