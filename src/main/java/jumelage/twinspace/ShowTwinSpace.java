package jumelage.twinspace;

import java.time.Instant;
import java.util.List;
import jumelage.room.Member;
import jumelage.room.Partner;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// @param before when the reader was here before
/// @param write whether the reader may write a page
public record ShowTwinSpace(
        Member member,
        Count count,
        List<ToDo> mine,
        List<ToDo> others,
        @Nullable Instant before,
        List<Step> steps,
        FrontPage front,
        boolean write)
        implements View {
    public List<Partner> partners() {
        return member.frame().partners().stream().filter(Partner::present).toList();
    }

    public boolean invite() {
        return new Powers(member).mayInviteColleagues();
    }

    public long fresh() {
        return front.lately().filter(one -> one.freshSince(before)).count();
    }

    /// How the reader is greeted: the first of the names.
    public String firstName() {
        return member.person().pupil()
                ? member.person().name()
                : member.person().name().split(" ")[0];
    }
}
