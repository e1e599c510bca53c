package jumelage.account;

import jumelage.shell.View;

/// A letter has left, if there was one to be sent: the page does not tell.
///
/// @param key which letter: the beginning of the texts
public record ShowSent(String key) implements View {}
