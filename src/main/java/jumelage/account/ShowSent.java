package jumelage.account;

import jumelage.shell.View;

/// A letter has left, if there was one to be sent: the page does not tell.
///
/// @param key which letter: the beginning of the texts
/// @param leaves whether a mail server is set: else the operator hands the letters on
public record ShowSent(String key, boolean leaves) implements View {}
