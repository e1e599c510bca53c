package jumelage.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.room.Partner;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Tree;
import jumelage.writing.Weaving;
import org.jspecify.annotations.Nullable;

/// How far the schools of a room have written on the same pages: of schools only, in the order in which they joined.
///
/// @param met two schools that have worked on the same pages
/// @param apart those that have not yet
/// @param pages on which several schools have worked, one sheet of them
/// @param shared how many such pages there are
/// @param all how many the reader sees
public record ShowTogether(
        Member member, List<Met> met, List<Apart> apart, List<Woven> pages, int shared, int all, int sheet)
        implements View {
    static final int A_SHEET = 40;

    public record Met(Partner one, Partner other, int pages, int blocks) {}

    /// @param others with whom `one` has not yet written
    /// @param begin a page on which they could; none where none of them has written any
    public record Apart(
            Partner one, List<Partner> others, @Nullable PageLine begin) {}

    /// @param blocks how many passages several schools have changed
    public record Woven(PageLine page, List<Strand> strands, int blocks) {}

    private record Work(PageLine line, Weaving.Page page) {
        boolean by(Collection<Partner> schools) {
            var there = page.schools();
            return schools.stream().map(Partner::school).anyMatch(there::contains);
        }

        boolean open() {
            return !line.locked() && line.audience() != Audience.TEACHERS;
        }
    }

    /// @param schools of the room, those that have left it among them
    /// @param weaving of what the reader sees
    static ShowTogether of(Member member, Tree tree, List<Partner> schools, Weaving weaving, int sheet) {
        var lines = tree.inOrder();
        var works = works(lines, weaving);
        var shared =
                works.stream().filter(work -> work.page().schools().size() > 1).toList();
        var there = Math.clamp(sheet, 1, sheets(shared.size()));
        var pairs = pairs(schools, weaving);
        return new ShowTogether(
                member,
                pairs.stream().filter(pair -> pair.pages() > 0).toList(),
                apart(pairs, works),
                shared.stream()
                        .skip((there - 1L) * A_SHEET)
                        .limit(A_SHEET)
                        .map(work -> new Woven(
                                work.line(),
                                Strand.of(work.page(), schools),
                                work.page().shared()))
                        .toList(),
                shared.size(),
                lines.size(),
                there);
    }

    int sheets() {
        return sheets(shared);
    }

    private static int sheets(int pages) {
        return Math.max(1, Math.ceilDiv(pages, A_SHEET));
    }

    private static List<Work> works(List<PageLine> lines, Weaving weaving) {
        var pages = weaving.pages().stream().collect(Collectors.toMap(Weaving.Page::id, Function.identity()));
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(pages.get(line.id())).map(page -> new Work(line, page)))
                .toList();
    }

    /// Also those that have met nowhere.
    private static List<Met> pairs(List<Partner> schools, Weaving weaving) {
        var partners = schools.stream().collect(Collectors.toMap(Partner::school, Function.identity()));
        return weaving.pairs(schools.stream().map(Partner::school).toList()).stream()
                .map(pair -> new Met(
                        Objects.requireNonNull(partners.get(pair.one())),
                        Objects.requireNonNull(partners.get(pair.other())),
                        pair.pages(),
                        pair.blocks()))
                .toList();
    }

    /// Nobody waits for a school that has left.
    private static List<Apart> apart(List<Met> pairs, List<Work> works) {
        var others = pairs.stream()
                .filter(pair -> pair.pages() == 0
                        && pair.one().present()
                        && pair.other().present())
                .collect(Collectors.groupingBy(
                        Met::one, LinkedHashMap::new, Collectors.mapping(Met::other, Collectors.toList())));
        return others.entrySet().stream()
                .map(each -> new Apart(
                        each.getKey(),
                        each.getValue(),
                        latest(List.of(each.getKey()), works)
                                .or(() -> latest(each.getValue(), works))
                                .orElse(null)))
                .toList();
    }

    /// The page on which any of them has worked last, of those in which all may write.
    private static Optional<PageLine> latest(Collection<Partner> schools, List<Work> works) {
        return works.stream()
                .filter(work -> work.open() && work.by(schools))
                .map(Work::line)
                .max(Comparator.comparing(PageLine::edited));
    }
}
