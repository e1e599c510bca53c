package jumelage.wiki;

import java.util.List;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// What a proposal would bring out, and who has agreed.
///
/// @param before the title of the last approved revision, if there is one
/// @param html what has changed since; the whole text where none was approved
/// @param overtaken whether newer words stand above the proposed revision
public record ApprovePage(
        Member member,
        PageLine page,
        Tree tree,
        Asked asked,
        RevisionLine revision,
        @Nullable String before,
        String html,
        int in,
        int out,
        List<Wrote> wrote,
        Rights rights,
        Form form)
        implements View {

    boolean mine() {
        return rights.approve() || rights.publish();
    }

    boolean newer() {
        return page.revision() > asked.row().revision();
    }
}
