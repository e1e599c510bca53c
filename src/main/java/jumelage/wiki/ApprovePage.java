package jumelage.wiki;

import jumelage.publication.Proposal;
import jumelage.publication.Say;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;
import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// What a proposal would bring out, and who has agreed.
///
/// @param before the title of the last approved revision, if there is one
/// @param places how many blocks have changed since
/// @param html what has changed since; the whole text where none was approved
public record ApprovePage(
        Member member,
        PageLine page,
        Tree tree,
        Proposal proposal,
        Who proposer,
        Step revision,
        @Nullable String before,
        String html,
        long places,
        int in,
        int out,
        Say say,
        Form form)
        implements View {

    /// Below which the acts on the proposal stand.
    String path() {
        return member.room().path() + "/pages/" + page.number();
    }

    boolean newer() {
        return page.revision() > proposal.revision();
    }
}
