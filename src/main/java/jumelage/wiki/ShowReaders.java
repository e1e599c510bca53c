package jumelage.wiki;

import jumelage.room.Member;
import jumelage.shell.View;

/// Who sees a page, and a look at it with their eyes.
record ShowReaders(Member member, PageLine page, Readership readers) implements View {}
