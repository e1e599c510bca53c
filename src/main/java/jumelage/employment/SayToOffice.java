package jumelage.employment;

import jumelage.shell.Form;
import jumelage.shell.View;

public record SayToOffice(Post post, Form form) implements View {}
