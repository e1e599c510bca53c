package jumelage.account;

import jumelage.shell.Form;
import jumelage.shell.View;

public record ShowSignUp(Form form) implements View {}
