package jumelage.approval;

import java.util.List;
import java.util.Map;
import jumelage.publication.Proposal;
import jumelage.publication.Say;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.shell.Form;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Tree;
import jumelage.wiki.Who;
import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// What a proposal would bring out, and who has agreed.
///
/// @param before the title of the last approved revision, if there is one
/// @param drafted whether a machine has drafted the title and nobody has checked it
/// @param beside whether the reader may read beside it what it was translated from
/// @param passages what has changed since, and what stands around it; the whole text where none was approved
/// @param bySchool how many passages are of pupils of each school
/// @param sendBack whether the reader may
public record ApprovePage(
        Member member,
        PageLine page,
        Tree tree,
        Proposal proposal,
        Who proposer,
        Step revision,
        @Nullable String before,
        boolean drafted,
        boolean beside,
        List<Passage> passages,
        Map<SchoolId, Integer> bySchool,
        int in,
        int out,
        Say say,
        boolean sendBack,
        Form form)
        implements View {

    /// Below which the acts on the proposal stand.
    String path() {
        return member.room().path() + "/pages/" + page.number();
    }

    /// Those of pupils for whom the reader speaks.
    List<Passage> yours() {
        return passages.stream().filter(passage -> passage.yours(member)).toList();
    }

    long places() {
        return passages.stream().filter(passage -> passage.number() > 0).count();
    }

    /// How much of what has changed a machine has drafted and nobody has checked, the title counting as one.
    long unchecked() {
        var changed = passages.stream()
                .filter(passage -> passage.number() > 0 && passage.unchecked())
                .count();
        return newTitle() && drafted ? changed + 1 : changed;
    }

    boolean newTitle() {
        return !revision.title().equals(before);
    }

    boolean newer() {
        return page.revision() > proposal.revision();
    }
}
