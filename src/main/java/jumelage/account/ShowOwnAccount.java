package jumelage.account;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param parts what other modules settle here
/// @param done the text that says what has just been done; empty for nothing
public record ShowOwnAccount(
        Person me,
        String address,
        Form settings,
        Form password,
        List<OpenSession> sessions,
        List<View> parts,
        String done)
        implements View {}
