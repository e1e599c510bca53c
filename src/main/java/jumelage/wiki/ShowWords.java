package jumelage.wiki;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.Outline;
import jumelage.room.Member;
import jumelage.shell.Fragment;
import jumelage.shell.View;
import jumelage.writing.Legend;
import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// The words of a page, with what stands above and below them: the same for all who see the same of the room.
///
/// @param colours whether its schools may be told apart in it
/// @param legend of those, where they are
/// @param write whether those who see it may write in it
record ShowWords(
        Member member,
        PageLine page,
        Fragment html,
        Outline outline,
        boolean colours,
        @Nullable Legend legend,
        Step latest,
        Weight weight,
        boolean write)
        implements View {

    /// The same page, in colours or not.
    String address(boolean coloured) {
        return address(member, page, coloured);
    }

    static String address(Member member, PageLine page, boolean coloured) {
        var query = Stream.of(coloured ? "colours=true" : "", member.as() == null ? "" : "as=pupil")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return page.path(member.room()) + (query.isEmpty() ? "" : "?" + query);
    }
}
