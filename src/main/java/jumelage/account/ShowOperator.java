package jumelage.account;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param waiting how many letters have not left
/// @param refusing how many addresses refuse letters for good
/// @param sends whether a mail server is set
public record ShowOperator(Form form, List<Offices.Post> posts, int waiting, int refusing, boolean sends)
        implements View {}
