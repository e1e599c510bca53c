package jumelage.translation;

import jumelage.room.Member;
import jumelage.shell.View;

/// @param host where the texts go; empty where there is no machine
public record EditAllowance(Member member, boolean allowed, String host) implements View {}
