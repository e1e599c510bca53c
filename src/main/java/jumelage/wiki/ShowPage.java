package jumelage.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jumelage.comment.ShowMargin;
import jumelage.publication.Due;
import jumelage.publication.Proposal;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.shell.Form;
import jumelage.shell.Fragment;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// A page as it stands now, for members.
///
/// @param trail the pages that hold it, the outermost first
/// @param passages how many of what is proposed are of pupils of each school
/// @param follows whether the reader is told when somebody changes it
/// @param margin what members say beside it
/// @param days from which on something can be due
/// @param form in which something was to be proposed
/// @param refusal why what the reader wanted was not done
public record ShowPage(
        Member member,
        PageLine page,
        List<PageLine> trail,
        Fragment words,
        Fragment readers,
        Fragment around,
        Fragment tongues,
        List<Wrote> wrote,
        List<Pen> pens,
        @Nullable Proposal proposal,
        Map<SchoolId, Integer> passages,
        Rights rights,
        @Nullable SentBack sentBack,
        Weight weight,
        boolean follows,
        ShowMargin margin,
        Due.Days days,
        Form form,
        @Nullable String refusal)
        implements View {

    /// What was said when the last proposal came back.
    public record SentBack(Who by, Instant at, String words, List<Said> said) {}

    /// How many passages of pupils wait for the reader.
    int yours() {
        var school = member.school();
        return rights.approve() && school != null ? passages.getOrDefault(school, 0) : 0;
    }
}
