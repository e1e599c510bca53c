package jumelage.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes a difference as HTML: what changed, a block around it for orientation, and a mark where blocks are passed
/// over.
final class DifferenceWriter {

    private final Function<Note, String> words;
    private final Function<Shown, Optional<Source>> media;
    private final Function<Change, List<Stretch<Optional<Ink>>>> inks;

    /// @param inks of the characters of a block as it is now, none where nobody knows; nothing where it is of one ink
    DifferenceWriter(
            Function<Note, String> words,
            Function<Shown, Optional<Source>> media,
            Function<Change, List<Stretch<Optional<Ink>>>> inks) {
        this.words = words;
        this.media = media;
        this.inks = inks;
    }

    /// All blocks, those that are as they were, too.
    String whole(List<Compared> all) {
        return html(all.stream().map(compared -> part(compared, true)));
    }

    String html(List<Compared> all) {
        return html(parts(all).stream());
    }

    private static String html(Stream<Part> parts) {
        return parts.map(Part::html).collect(joining("", "<div class=\"difference\">", "</div>"));
    }

    /// Piece by piece: each changed block, those around it, and one for those that are passed over.
    List<Part> parts(List<Compared> all) {
        var parts = new ArrayList<Part>();
        boolean passing = false;
        for (int index = 0; index < all.size(); index++) {
            if (isNearChange(all, index)) {
                parts.add(part(all.get(index), false));
                passing = false;
            } else if (!passing) {
                var html =
                        new Html().open("div").attribute("class", "passed-over").close();
                parts.add(new Part(List.of(), List.of(), "", html.toString()));
                passing = true;
            }
        }
        return parts;
    }

    private static boolean isNearChange(List<Compared> all, int index) {
        return all.subList(Math.max(0, index - 1), Math.min(all.size(), index + 2)).stream()
                .anyMatch(compared -> !compared.none());
    }

    /// @param whole whether of a table all rows are shown
    private Part part(Compared compared, boolean whole) {
        var html = new Html();
        var writer = new ChangeWriter(html, words, media, inks);
        switch (compared) {
            case Change change -> writer.write(change);
            case TableChange table -> new TableWriter(html, writer, whole).write(table);
        }
        var told = compared.none() ? compared.changes() : compared.differing();
        return new Part(
                compared.differing(),
                told.stream()
                        .flatMap(change -> change.blocks().stream().sorted())
                        .distinct()
                        .toList(),
                Part.first(told.stream().map(Change::text).collect(joining(" "))),
                html.toString());
    }
}
