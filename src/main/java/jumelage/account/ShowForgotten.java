package jumelage.account;

import jumelage.shell.Form;
import jumelage.shell.View;

public record ShowForgotten(Form form) implements View {}
