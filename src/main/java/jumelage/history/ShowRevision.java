package jumelage.history;

import jumelage.room.Member;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Tree;
import jumelage.writing.Step;

/// A page as it once was.
public record ShowRevision(Member member, PageLine page, Tree tree, Step revision, String html, boolean write)
        implements View {}
