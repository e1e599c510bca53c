package jumelage.account;

import jumelage.shell.View;

/// A link that works no more.
///
/// @param used whether it has done its work, or else is too old or unknown
/// @param again where a new one is sent for with one tap; empty if nobody knows to whom
/// @param start where one begins anew
public record ShowOldLink(boolean used, String again, String start) implements View {}
