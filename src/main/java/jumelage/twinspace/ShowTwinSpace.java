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
        List<News> news,
        @Nullable Instant before,
        List<Step> steps,
        List<Partner> partners,
        FrontPage front,
        boolean write)
        implements View {
    private static final int AT_ONCE = 8;

    public boolean invite() {
        return new Powers(member).mayInviteColleagues();
    }

    /// What stands there at once; the rest is folded away.
    public List<News> latest() {
        return news.subList(0, Math.min(AT_ONCE, news.size()));
    }

    public List<News> earlier() {
        return news.subList(latest().size(), news.size());
    }

    public long fresh() {
        return news.stream().filter(News::fresh).count()
                + front.updates().stream().filter(this::fresh).count();
    }

    public boolean fresh(UpdateLine line) {
        return before != null && line.made().isAfter(before);
    }

    /// How the reader is greeted: the first of the names.
    public String firstName() {
        return member.person().pupil()
                ? member.person().name()
                : member.person().name().split(" ")[0];
    }
}
