package jumelage.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jumelage.room.Member;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Tree;
import jumelage.writing.Reel;
import jumelage.writing.Shot;
import org.jspecify.annotations.Nullable;

/// How a page was written, a step at a time.
///
/// @param now none where there is nothing to play back
public record ShowPlayBack(
        Member member,
        PageLine page,
        Tree tree,
        boolean write,
        Reel reel,
        @Nullable Now now) implements View {
    private static final int AT_ONCE = 12;

    /// @param whole whether all of the page is shown
    /// @param same whether it reads as it did a step before
    public record Now(Shot shot, Reel.Stretch stretch, String html, boolean whole, boolean same, int in, int out) {}

    public record Line(int number, Reel.Stretch stretch) {}

    public int all() {
        return reel.stretches().size();
    }

    /// Until when this step plays back.
    public Instant until(Now shown) {
        return shown.stretch().to().plus(Duration.ofDays(reel.days()));
    }

    private int first(Now shown) {
        return (shown.shot().number() - 1) / AT_ONCE * AT_ONCE + 1;
    }

    /// The steps around the one that is shown.
    public List<Line> lines(Now shown) {
        var lines = new ArrayList<Line>();
        var first = first(shown);
        for (var number = first; number < first + AT_ONCE && number <= all(); number++)
            lines.add(new Line(number, reel.stretches().get(number - 1)));
        return lines;
    }

    public @Nullable Integer earlier(Now shown) {
        var first = first(shown);
        return first == 1 ? null : first - 1;
    }

    public @Nullable Integer later(Now shown) {
        var next = first(shown) + AT_ONCE;
        return next > all() ? null : next;
    }
}
