package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import jumelage.shell.Screen;
import jumelage.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Twelve months of a project at a glance: what was made in each, as far as the reader sees it.
public record Months(List<Month> all) {
    private static final int COUNT = 12;
    private static final int STITCHES = 8;

    /// Worked out for all readers of one language.
    ///
    /// @param members who came then
    /// @param now whether it is the present one
    /// @param sentence all of it, in words
    public record Month(
            YearMonth month,
            String name,
            String year,
            int pages,
            int updates,
            int members,
            boolean now,
            boolean ahead,
            String sentence) {

        private static Month of(YearMonth month, Row row, YearMonth today) {
            return new Month(
                    month,
                    written(month, "LLL"),
                    written(month, "yyyy"),
                    row.pages(),
                    row.updates(),
                    row.members(),
                    month.equals(today),
                    month.isAfter(today),
                    sentence(row.pages(), row.updates(), row.members()));
        }

        /// Whether the year is told: where the strip begins, and in January.
        public boolean january() {
            return month.getMonthValue() == 1;
        }

        private static String written(YearMonth month, String pattern) {
            return DateTimeFormatter.ofPattern(
                            pattern, Screen.current().reader().locale())
                    .format(month);
        }

        private static String sentence(int pages, int updates, int members) {
            return Stream.of(
                            pages == 0 ? "" : text("twinspace.month.pages", pages),
                            updates == 0 ? "" : text("twinspace.month.updates", updates),
                            members == 0 ? "" : text("twinspace.month.members", members))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(Texts.comma()));
        }

        public int stitches(int count) {
            return Math.min(STITCHES, count);
        }
    }

    private record Dates(@Nullable LocalDate starts) {}

    private record Row(LocalDate month, int pages, int updates, int members) {}

    /// From the month in which the project begins, or from the one in which something has happened first if that is
    /// earlier; the last twelve of them where there are more.
    static Months of(JdbcClient db, Clock clock, Member member) {
        var today = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var rows = rows(db, member);
        var starts = db.sql("select starts from project.project where slug = ?")
                .param(member.room().slug())
                .query(Dates.class)
                .optional()
                .map(Dates::starts)
                .map(YearMonth::from)
                .orElse(YearMonth.from(member.room().made().atOffset(ZoneOffset.UTC)));
        var first = rows.stream()
                .map(row -> YearMonth.from(row.month()))
                .filter(starts::isAfter)
                .findFirst()
                .orElse(starts);
        if (first.plusMonths(COUNT - 1).isBefore(today)) first = today.minusMonths(COUNT - 1);
        var all = new ArrayList<Month>();
        for (var i = 0; i < COUNT; i++) {
            var month = first.plusMonths(i);
            var row = rows.stream()
                    .filter(one -> YearMonth.from(one.month()).equals(month))
                    .findFirst()
                    .orElse(new Row(month.atDay(1), 0, 0, 0));
            all.add(Month.of(month, row, today));
        }
        return new Months(List.copyOf(all));
    }

    private static List<Row> rows(JdbcClient db, Member member) {
        return db.sql("""
                select date_trunc('month', at at time zone 'UTC')::date as month,
                       count(*) filter (where kind = 'page') as pages,
                       count(*) filter (where kind = 'update') as updates,
                       count(*) filter (where kind = 'member') as members
                  from (select i.made as at, i.kind from publication.item i
                         where i.kind in ('page', 'update') and %s
                        union all
                        select m.joined, 'member' from room.member m where m.room_id = :room and cast(:whole as boolean)) x
                 group by 1 order by 1
                """.formatted(Eyes.SEEN))
                .params(Eyes.of(member).parameters())
                .param("whole", member.part() == null)
                .query(Row.class)
                .list();
    }
}
