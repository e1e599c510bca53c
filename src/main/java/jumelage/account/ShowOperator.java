package jumelage.account;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param waiting how many letters have not left
/// @param sends whether a mail server is set
public record ShowOperator(Form form, List<Offices.Post> posts, int waiting, boolean sends) implements View {}
