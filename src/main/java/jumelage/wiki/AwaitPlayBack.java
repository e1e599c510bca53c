package jumelage.wiki;

import jumelage.room.Member;
import jumelage.shell.View;

/// Too many others play back at this moment.
public record AwaitPlayBack(Member member, PageLine page, Tree tree, boolean write) implements View {}
