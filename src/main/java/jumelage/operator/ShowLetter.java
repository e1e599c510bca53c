package jumelage.operator;

import static jumelage.shell.Texts.text;

import java.util.List;
import jumelage.mail.Outbox.Posted;
import jumelage.shell.View;

/// @param pieces nothing where the text is not to be read any more
/// @param sends whether letters leave by themselves: then nothing of their words is shown
/// @param box the address of the list it lies in
public record ShowLetter(Posted letter, List<Piece> pieces, boolean sends, String box) implements View {

    public String subject() {
        return letter.subject().isEmpty() ? text("operator.outbox.notices") : letter.subject();
    }

    /// @param path where it leads; empty for mere text
    public record Piece(String text, String path) {}
}
