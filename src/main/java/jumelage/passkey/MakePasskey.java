package jumelage.passkey;

import jumelage.shell.View;

/// @param options for the browser, as JSON
public record MakePasskey(Challenge challenge, String options) implements View {}
