package jumelage.document;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Makes documents from texts as one types them into a mail: what we ship ourselves, in kits and in the demo world.
///
/// Blocks: `## heading` to `####`, `- list`, `1. list`, `> quotation`, `| table |`, `---`, code between lines of three
/// backticks; what is indented under a list's line belongs to it. Words: `**bold**`, `*italic*`, a backtick around
/// code,
/// `[text](https://…)`, `[text](page:key)`, a backslash before a sign that means itself or at the end of a line that
/// breaks.
/// A link that leads nowhere stays plain words. `![key] caption` on lines of its own shows a material; pictures one
/// after
/// the other are a gallery. `{lang=el}` at the head of a paragraph, heading, item or quotation says
/// its language.
public final class Markup {

    private final Function<String, Optional<UUID>> pages;
    private final Function<String, Optional<Exhibit>> exhibits;

    /// With the pages that the keys of internal links stand for.
    public Markup(Function<String, Optional<UUID>> pages) {
        this(pages, _ -> Optional.empty());
    }

    /// With the materials that keys stand for, too. A key of none stays plain words.
    public Markup(Function<String, Optional<UUID>> pages, Function<String, Optional<Exhibit>> exhibits) {
        this.pages = pages;
        this.exhibits = exhibits;
    }

    public Document document(String text) {
        return new Document(new MarkupBlocks(text.lines().toList(), new MarkupWords(pages), exhibits, 0).read());
    }
}
