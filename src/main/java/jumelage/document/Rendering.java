package jumelage.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Turns documents into HTML by a fixed list of elements; nothing that somebody wrote can become one.
///
/// The pages that internal links name are asked for one reader: what he may not see, he reads as plain words.
public final class Rendering {

    private final String language;
    private final Function<UUID, Optional<Target>> pages;
    private final Function<Shown, Optional<Source>> media;
    private final boolean settled;
    private final boolean marked;
    private final Noted noted;
    private final Inks inks;

    private Rendering(
            String language,
            Function<UUID, Optional<Target>> pages,
            Function<Shown, Optional<Source>> media,
            boolean settled,
            boolean marked,
            Noted noted,
            Inks inks) {
        this.language = language;
        this.pages = pages;
        this.media = media;
        this.settled = settled;
        this.marked = marked;
        this.noted = noted;
        this.inks = inks;
    }

    /// For members, who see what is suggested. The language is that of blocks which name none.
    public static Rendering asIs(String language, Function<UUID, Optional<Target>> pages) {
        return asIs(language, pages, _ -> Optional.empty());
    }

    /// For everybody else: as if nobody had suggested anything.
    public static Rendering settled(String language, Function<UUID, Optional<Target>> pages) {
        return settled(language, pages, _ -> Optional.empty());
    }

    /// With the files of one reader: what he may not see, he reads as its alternative text.
    public static Rendering asIs(
            String language, Function<UUID, Optional<Target>> pages, Function<Shown, Optional<Source>> media) {
        return new Rendering(language, pages, media, false, false, Noted.NOTHING, Inks.NONE);
    }

    public static Rendering settled(
            String language, Function<UUID, Optional<Target>> pages, Function<Shown, Optional<Source>> media) {
        return new Rendering(language, pages, media, true, false, Noted.NOTHING, Inks.NONE);
    }

    /// The same, with a place at each block that has an id, so that an address leads there: see [Passage#anchor].
    public Rendering marked() {
        return new Rendering(language, pages, media, settled, true, noted, inks);
    }

    /// The same, in which these blocks are set apart and begin with a note for whoever does not see that.
    ///
    /// @param words in `language`
    public Rendering noting(Set<String> blocks, String words, String language) {
        return new Rendering(this.language, pages, media, settled, marked, new Noted(blocks, words, language), inks);
    }

    /// The same in the colours of schools: a block that one of them has written alone bears its ink, and where several
    /// have, each run its own.
    ///
    /// @param authorship of the document as it is shown
    /// @param inks of authors; none for those of no school
    public Rendering inked(Authorship authorship, Function<UUID, Optional<Ink>> inks) {
        return new Rendering(language, pages, media, settled, marked, noted, new Inks(authorship, inks));
    }

    public String html(Document document) {
        return html(shown(document));
    }

    /// Piece by piece, so that somebody can write beside them.
    public List<Part> parts(Document document) {
        return shown(document).stream().map(this::part).toList();
    }

    private List<Block> shown(Document document) {
        return (settled ? document.settled() : document).blocks();
    }

    private Part part(Block block) {
        var leaves = Leaf.of(new Document(List.of(block)));
        var text = leaves.stream().map(Leaf::text).collect(joining(" "));
        return new Part(
                List.of(),
                leaves.stream().map(Leaf::id).flatMap(Stream::ofNullable).toList(),
                Part.first(text),
                html(List.of(block)));
    }

    private String html(List<Block> blocks) {
        var html = new Html();
        var writer = new BlockWriter(html, pages, media, marked, noted, inks);
        blocks.forEach(block -> writer.write(block, language));
        return html.toString();
    }
}
