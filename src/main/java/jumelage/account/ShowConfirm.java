package jumelage.account;

import jumelage.shell.Form;
import jumelage.shell.View;

/// @param asks whether the password must be typed: the wish came from another browser
public record ShowConfirm(String secret, String address, Form form, boolean asks) implements View {}
