package jumelage.wiki;

import java.util.Map;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;

/// Somebody wants a page in another language.
///
/// @param languages in which there is none yet
/// @param choose whether the writer says who of the room reads it
public record MakeVersion(Member member, PageLine page, Form form, Map<String, String> languages, boolean choose)
        implements View {}
