package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When the sheets of a project were written: always while there is school.
final class Lessons {
    private static final int BEGAN = 48;
    private static final int BETWEEN = 2;

    private final Instant now;
    private final List<List<Sheet>> pages;
    private final List<Book.Piece> news;

    Lessons(Instant now, List<List<Sheet>> pages, List<Book.Piece> news) {
        this.now = now;
        this.pages = pages;
        this.news = news;
    }

    Instant began(int page) {
        return of(pages.get(page).getFirst(), page).orElse(ago(BEGAN - page * BETWEEN, page));
    }

    /// Nothing where the sheet does not say how long ago.
    Optional<Instant> of(Sheet sheet, int page) {
        return sheet.ago().map(days -> ago(days, page));
    }

    /// Some hour in which there is school, so many days ago.
    Instant ago(int days, int page) {
        var minute = 7 * 60 + (page * 67 + 23) % (9 * 60);
        return now.minus(Math.max(days, 1), DAYS).truncatedTo(DAYS).plus(minute, MINUTES);
    }

    /// When the news tell that its author was at work on it; else at another time.
    Instant lately(Sheet sheet, Instant otherwise) {
        return news.stream()
                .filter(piece ->
                        piece.who().equals(sheet.author()) && sheet.key().equals(piece.page()))
                .findFirst()
                .map(piece -> piece.days() == 0 ? now.minus(3, HOURS) : ago(piece.days(), piece.days()))
                .orElse(otherwise);
    }
}
