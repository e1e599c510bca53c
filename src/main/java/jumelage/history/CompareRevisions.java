package jumelage.history;

import jumelage.room.Member;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Tree;
import jumelage.writing.Step;

/// What changed in a page from one revision to another.
///
/// @param places how many of its blocks, a table being one
public record CompareRevisions(
        Member member,
        PageLine page,
        Tree tree,
        Step from,
        Step to,
        String html,
        boolean same,
        long places,
        int in,
        int out,
        boolean write)
        implements View {}
