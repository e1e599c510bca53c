package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads lines of markup as blocks.
final class MarkupBlocks {

    private static final int DEEPEST = 8;
    private static final Pattern HEADING = Pattern.compile("(#{2,4})\\s+(.+)");
    private static final Pattern BULLET = Pattern.compile("-\\s+(.+)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\.\\s+(.+)");
    private static final Pattern QUOTE = Pattern.compile(">\\s?(.*)");
    private static final Pattern ROW = Pattern.compile("\\|.*\\|");
    private static final Pattern RULE = Pattern.compile("-{3,}");
    private static final Pattern FENCE = Pattern.compile("```\\w*");
    private static final Pattern EXHIBIT = Pattern.compile("!\\[([a-z0-9-]+)]\\s*(.*)");
    private static final Pattern SPOKEN = Pattern.compile("\\{lang=([^}\\s]+)}\\s*(.*)", Pattern.DOTALL);
    private static final List<Pattern> BEGINNINGS = List.of(HEADING, BULLET, NUMBER, QUOTE, ROW, RULE, FENCE);

    private final MarkupLines lines;
    private final MarkupWords words;
    private final Function<String, Optional<Exhibit>> exhibits;
    private final int depth;

    MarkupBlocks(List<String> lines, MarkupWords words, Function<String, Optional<Exhibit>> exhibits, int depth) {
        this.lines = new MarkupLines(lines);
        this.words = words;
        this.exhibits = exhibits;
        this.depth = depth;
    }

    List<Block> read() {
        var blocks = new ArrayList<Block>();
        while (lines.skipBlank()) {
            blocks.add(block());
        }
        return blocks;
    }

    private Block block() {
        if (lines.at(HEADING)) {
            var heading = lines.take(HEADING);
            return textBlock(new Kind.Heading(heading.group(1).length()), heading.group(2));
        }
        if (lines.at(RULE)) {
            lines.take(RULE);
            return new Rule(Tags.NONE);
        }
        if (lines.at(FENCE)) {
            lines.take(FENCE);
            var code = lines.takeUntil(FENCE);
            return new TextBlock(Kind.Plain.CODE_BLOCK, Tags.NONE, List.of(new Text(code, List.of())));
        }
        if (lines.at(ROW)) {
            return new MarkupTable(lines.takeAll(ROW), words).read();
        }
        if (exhibit().isPresent()) {
            return figures();
        }
        if (depth < DEEPEST && lines.at(QUOTE)) {
            return group(Kind.Plain.BLOCKQUOTE, inner(lines.takeAll(QUOTE, 1)));
        }
        if (depth < DEEPEST && lines.at(BULLET)) {
            return group(Kind.Plain.BULLET_LIST, items(BULLET, 1));
        }
        if (depth < DEEPEST && lines.at(NUMBER)) {
            int start = Integer.parseInt(lines.group(NUMBER, 1));
            return group(new Kind.OrderedList(start), items(NUMBER, 2));
        }
        return textBlock(Kind.Plain.PARAGRAPH, lines.takeParagraph(BEGINNINGS));
    }

    private Optional<Exhibit> exhibit() {
        return lines.at(EXHIBIT) ? exhibits.apply(lines.group(EXHIBIT, 1)) : Optional.empty();
    }

    /// One, or a gallery of those pictures that follow one another.
    private Block figures() {
        var figures = new ArrayList<Block>();
        Optional<Exhibit> next = exhibit();
        do {
            figures.add(textBlock(next.orElseThrow().kind(), lines.take(EXHIBIT).group(2)));
            next = exhibit().filter(Exhibit::picture);
        } while (next.isPresent() && Holds.isPicture(figures.getFirst()));
        return figures.size() == 1 ? figures.getFirst() : group(Kind.Plain.GALLERY, figures);
    }

    private List<Block> items(Pattern beginning, int text) {
        var items = new ArrayList<Block>();
        while (lines.at(beginning)) {
            var content = inner(lines.takeItem(beginning, text));
            if (!Holds.PARAGRAPH_THEN_BLOCKS.admits(content)) {
                content.addFirst(TextBlock.paragraph(List.of()));
            }
            items.add(group(Kind.Plain.LIST_ITEM, content));
        }
        return items;
    }

    private List<Block> inner(List<String> lines) {
        var inner = new MarkupBlocks(lines, words, exhibits, depth + 1).read();
        if (inner.isEmpty()) {
            inner.add(TextBlock.paragraph(List.of()));
        }
        return inner;
    }

    private TextBlock textBlock(Kind kind, String text) {
        var spoken = SPOKEN.matcher(text);
        if (!spoken.matches() || !Format.LANGUAGE.fits(spoken.group(1)))
            return new TextBlock(kind, Tags.NONE, words.read(text));
        return new TextBlock(kind, new Tags(null, spoken.group(1), null), words.read(spoken.group(2)));
    }

    private static Group group(Kind kind, List<Block> content) {
        return new Group(kind, Tags.NONE, content);
    }
}
