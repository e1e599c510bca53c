package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jumelage.demo.World.Undertaking;
import jumelage.material.Pictures;
import jumelage.publication.Audience;
import jumelage.publication.Items;
import jumelage.shell.TimeOfDay;
import jumelage.twinspace.Facade;
import jumelage.twinspace.Outgoing;
import jumelage.twinspace.Placed;
import jumelage.twinspace.Posting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What stands on the front pages of the rooms.
@Component
@Order(8)
class Briefs implements Chapter {
    private static final int BEGAN = 50;

    private final Cast cast;
    private final Facade facade;
    private final Posting posting;
    private final Outgoing outgoing;
    private final Items items;
    private final Pictures pictures;
    private final Shelves shelves;

    Briefs(
            Cast cast,
            Facade facade,
            Posting posting,
            Outgoing outgoing,
            Items items,
            Pictures pictures,
            Shelves shelves) {
        this.cast = cast;
        this.facade = facade;
        this.posting = posting;
        this.outgoing = outgoing;
        this.items = items;
        this.pictures = pictures;
        this.shelves = shelves;
    }

    @Override
    public List<Step> steps(World world) {
        return world.projects().stream()
                .filter(Undertaking::open)
                .map(one -> new Step("briefs " + one.key(), now -> say(one, now)))
                .toList();
    }

    private void say(Undertaking project, Instant now) {
        TimeOfDay.at(now.minus(BEGAN, DAYS), () -> welcome(project));
        Book.news(project.key()).stream()
                .sorted(Comparator.comparingInt(Book.Piece::days).reversed())
                .forEach(piece -> TimeOfDay.at(said(piece, now), () -> say(project, piece)));
    }

    private void say(Undertaking project, Book.Piece piece) {
        var author = cast.member(project.slug(), piece.who());
        var audience = Audience.valueOf(piece.audience().toUpperCase(Locale.ROOT));
        var number = posting.post(author, piece.what(), piece.language(), audience);
        var by = piece.proposed();
        if (by == null) return;
        var key = items.find(author.room().id(), "update", number).orElseThrow().key();
        outgoing.propose(key, 1, Audience.PUBLIC, cast.member(project.slug(), by));
    }

    /// While there is school.
    private static Instant said(Book.Piece piece, Instant now) {
        return piece.days() == 0
                ? now.minus(40, MINUTES)
                : now.minus(piece.days(), DAYS)
                        .truncatedTo(DAYS)
                        .plus(7 * 60 + piece.what().length() * 4, MINUTES);
    }

    private void welcome(Undertaking project) {
        var welcome = Book.welcome(project.key());
        var founder = cast.member(project.slug(), project.founders().getFirst());
        var cover = shelves.id(project, welcome.cover());
        var picture = pictures.placeable(founder).stream()
                .filter(one -> one.id().equals(cover))
                .findFirst()
                .orElseThrow();
        facade.describe(founder, welcome.words(), welcome.language(), Placed.of(picture));
    }
}
