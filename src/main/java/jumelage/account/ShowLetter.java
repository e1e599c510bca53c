package jumelage.account;

import java.util.List;
import jumelage.mail.Outbox.Posted;
import jumelage.shell.View;

/// @param pieces nothing where the text is not to be read any more
/// @param box the address of the list it lies in
public record ShowLetter(Posted letter, List<Piece> pieces, String box) implements View {

    /// @param path where it leads; empty for mere text
    public record Piece(String text, String path) {}
}
