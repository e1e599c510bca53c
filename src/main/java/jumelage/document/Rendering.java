package jumelage.document;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Turns documents into HTML by a fixed list of elements; nothing that somebody wrote can become one.
///
/// The pages that internal links name are asked for one reader: what he may not see, he reads as plain words.
public final class Rendering {

    private final String language;
    private final Function<UUID, Optional<Target>> pages;
    private final Function<Shown, Optional<Source>> media;
    private final boolean settled;

    private Rendering(
            String language,
            Function<UUID, Optional<Target>> pages,
            Function<Shown, Optional<Source>> media,
            boolean settled) {
        this.language = language;
        this.pages = pages;
        this.media = media;
        this.settled = settled;
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
        return new Rendering(language, pages, media, false);
    }

    public static Rendering settled(
            String language, Function<UUID, Optional<Target>> pages, Function<Shown, Optional<Source>> media) {
        return new Rendering(language, pages, media, true);
    }

    public String html(Document document) {
        var html = new Html();
        var writer = new BlockWriter(html, pages, media);
        (settled ? document.settled() : document).blocks().forEach(block -> writer.write(block, language));
        return html.toString();
    }
}
