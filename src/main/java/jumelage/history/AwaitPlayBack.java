package jumelage.history;

import jumelage.room.Member;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Tree;

/// Too many others play back at this moment.
public record AwaitPlayBack(Member member, PageLine page, Tree tree, boolean write) implements View {}
