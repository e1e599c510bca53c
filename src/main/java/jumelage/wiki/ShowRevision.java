package jumelage.wiki;

import jumelage.room.Member;
import jumelage.shell.View;
import jumelage.writing.Step;

/// A page as it once was.
public record ShowRevision(Member member, PageLine page, Tree tree, Step revision, String html, boolean write)
        implements View {}
