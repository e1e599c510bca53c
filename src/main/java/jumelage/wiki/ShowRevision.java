package jumelage.wiki;

import jumelage.room.Member;
import jumelage.shell.View;

/// A page as it once was.
public record ShowRevision(Member member, PageLine page, Tree tree, RevisionLine revision, String html, boolean write)
        implements View {}
