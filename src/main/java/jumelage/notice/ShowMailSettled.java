package jumelage.notice;

import jumelage.shell.View;

/// A page with one thing to know, or to press.
///
/// @param key of its heading; `key + ".why"` explains, `key + ".do"` stands on the button
/// @param kind what it is about, in words; empty if it needs none
/// @param action what is pressed; empty if nothing is
public record ShowMailSettled(String key, String kind, String action) implements View {}
