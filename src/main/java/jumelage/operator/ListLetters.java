package jumelage.operator;

import java.util.List;
import jumelage.mail.Outbox.Posted;
import jumelage.shell.View;

/// @param box the address of this page
/// @param done what has just been done: a text key, or nothing
public record ListLetters(List<Posted> letters, boolean sends, String box, String done) implements View {
    /// Whether the reader may do something with letters: the operator, not whoever looks into a demo.
    public boolean acts() {
        return box.startsWith("/operator");
    }
}
