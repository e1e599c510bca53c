package jumelage.twinspace;

import jumelage.publication.Proposal;
import jumelage.publication.Say;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// What a proposal would bring out, and who has agreed.
///
/// @param proposer as the reader is told
/// @param before what is read outside, if anything is
/// @param html how the words have changed since
public record ApproveUpdate(
        Member member,
        UpdateLine line,
        Proposal proposal,
        String proposer,
        UpdateRevision now,
        @Nullable UpdateRevision before,
        String html,
        Say say,
        Form form)
        implements View {

    String path() {
        return line.path(member.room());
    }

    boolean otherPicture() {
        return before != null && !before.samePicture(now);
    }
}
