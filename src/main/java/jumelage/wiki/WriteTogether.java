package jumelage.wiki;

import java.util.List;
import java.util.Map;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;

/// A page whose text several write at once; its title and place are a form of their own.
///
/// @param form the title, the language and the place
/// @param parents the pages in which it may lie
/// @param barred what a teacher may no longer approve once she has written here; nothing where that is not so
/// @param pens who is writing in it, for whoever is without scripts
public record WriteTogether(
        Member member,
        Form form,
        PageLine page,
        List<PageLine> parents,
        Map<String, String> languages,
        Editor editor,
        Readership readers,
        Weight weight,
        String barred,
        List<Pen> pens)
        implements View {

    /// Where the line to the others begins.
    String line() {
        return "/writing/" + member.room().slug() + "/" + page.id();
    }

    /// Where previews lie of what others have placed meanwhile.
    String elsewhere() {
        return member.room().path() + "/materials/shown";
    }

    String words() {
        return Spoken.to(member);
    }

    boolean in(PageLine parent) {
        return form.has("parent", "" + parent.number());
    }
}
