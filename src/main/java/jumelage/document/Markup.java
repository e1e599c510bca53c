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
/// A link that leads nowhere stays plain words. `{lang=el}` at the head of a paragraph, heading, item or quotation says
/// its language.
public final class Markup {

    private final Function<String, Optional<UUID>> pages;

    /// With the pages that the keys of internal links stand for.
    public Markup(Function<String, Optional<UUID>> pages) {
        this.pages = pages;
    }

    public Document document(String text) {
        return new Document(new MarkupBlocks(text.lines().toList(), new MarkupWords(pages), 0).read());
    }
}
