package jumelage.employment;

import jumelage.shell.Form;
import jumelage.shell.View;

public record EditProfile(Form form) implements View {}
