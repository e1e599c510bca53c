package jumelage.passkey;

import jumelage.shell.Form;
import jumelage.shell.View;

public record ShowPasskey(Passkey passkey, Form form) implements View {}
