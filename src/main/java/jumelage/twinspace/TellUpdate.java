package jumelage.twinspace;

import jumelage.room.Member;
import jumelage.shell.View;

/// An update among those of the front page, as a part of it.
///
/// @param fresh since the reader was here before
public record TellUpdate(Member member, UpdateLine line, boolean fresh) implements View {}
