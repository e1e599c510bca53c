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
    private final boolean settled;

    private Rendering(String language, Function<UUID, Optional<Target>> pages, boolean settled) {
        this.language = language;
        this.pages = pages;
        this.settled = settled;
    }

    /// For members, who see what is suggested. The language is that of blocks which name none.
    public static Rendering asIs(String language, Function<UUID, Optional<Target>> pages) {
        return new Rendering(language, pages, false);
    }

    /// For everybody else: as if nobody had suggested anything.
    public static Rendering settled(String language, Function<UUID, Optional<Target>> pages) {
        return new Rendering(language, pages, true);
    }

    public String html(Document document) {
        var html = new Html();
        var writer = new BlockWriter(html, pages);
        (settled ? document.settled() : document).blocks().forEach(block -> writer.write(block, language));
        return html.toString();
    }
}
