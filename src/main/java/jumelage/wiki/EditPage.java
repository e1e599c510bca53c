package jumelage.wiki;

import java.util.List;
import java.util.Map;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// Somebody writes: a new page, or at an existing one.
///
/// @param parents the pages in which it may lie
/// @param choose whether the writer says who of the room reads it
/// @param collision what somebody else has saved meanwhile
/// @param weight what the page weighs as it is kept
/// @param barred what a teacher may no longer approve once she has saved; nothing where that is not so
/// @param pens who else has it open
/// @param back when a form that was sent came back, in milliseconds; 0 for a fresh one
public record EditPage(
        Member member,
        Form form,
        @Nullable PageLine page,
        List<PageLine> parents,
        Map<String, String> languages,
        Editor editor,
        Readership readers,
        boolean choose,
        @Nullable Collision collision,
        Weight weight,
        String barred,
        List<Pen> pens,
        long back)
        implements View {

    Audience audience() {
        return form.has("audience", "TEACHERS") ? Audience.TEACHERS : Audience.MEMBERS;
    }

    String action() {
        return member.room().path() + "/pages" + (page == null ? "" : "/" + page.number());
    }

    boolean in(PageLine parent) {
        return form.has("parent", "" + parent.number());
    }
}
