package jumelage.account;

import jumelage.shell.Form;
import jumelage.shell.View;

public record ShowNewPassword(String secret, Form form) implements View {}
