package jumelage.account;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param ways in beside the password
/// @param already the name of whoever is signed in here; empty if nobody is
public record ShowSignIn(
        Form form, List<View> ways, String already, List<DemoAccounts.Account> demo, List<DemoAccounts.Card> cards)
        implements View {}
