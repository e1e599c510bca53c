package jumelage.account;

import java.util.List;
import jumelage.mail.Outbox.Posted;
import jumelage.shell.View;

/// @param box the address of this page
public record ListLetters(List<Posted> letters, boolean sends, String box) implements View {}
