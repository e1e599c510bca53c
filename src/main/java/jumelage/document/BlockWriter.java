package jumelage.document;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes blocks as HTML, each with its language and its direction.
final class BlockWriter {

    private final Html html;
    private final InlineWriter inlines;
    private final FigureWriter figures;
    private final boolean marked;
    private final Noted noted;
    private final Inks inks;

    /// @param marked whether each block is a place to lead to, not headings alone
    BlockWriter(
            Html html,
            Function<UUID, Optional<Target>> pages,
            Function<Shown, Optional<Source>> media,
            boolean marked,
            Noted noted,
            Inks inks) {
        this.noted = noted;
        this.inks = inks;
        this.html = html;
        this.marked = marked;
        this.inlines = new InlineWriter(html, pages, inks);
        this.figures = new FigureWriter(html, inlines, media);
    }

    void write(Block block, String around) {
        var language = requireNonNullElse(block.tags().lang(), around);
        switch (block) {
            case Rule _ -> html.empty("hr");
            case TextBlock text -> write(text, language);
            case Group gallery when gallery.kind() == Kind.Plain.GALLERY -> writeGallery(gallery, language);
            case Group row when row.kind() == Kind.Plain.TABLE_ROW -> writeRow(row, language);
            case Group group -> {
                open(group);
                close(group, language);
            }
        }
    }

    private void write(TextBlock block, String language) {
        open(block);
        html.attribute("id", (marked ? block.mark() : block.anchor()).orElse(null));
        if (noted.has(block)) html.attribute("data-noted", "");
        inks.whole(block)
                .ifPresent(ink -> html.attribute("data-school", ink.weave()).attribute("data-by", ink.town()));
        if (block.kind() instanceof Kind.Figure figure) {
            figures.write(block, figure, language);
        } else if (block.kind() instanceof Kind.Embedded(var href)) {
            figures.writeEmbedded(block, href, language);
        } else if (block.kind() == Kind.Plain.CODE_BLOCK) {
            html.open("code");
            inlines.write(block, language);
            html.close();
        } else {
            if (noted.has(block))
                html.open("span")
                        .attribute("class", "unseen")
                        .attribute("lang", noted.language())
                        .text(noted.words() + " ")
                        .close();
            inlines.write(block, language);
        }
        html.close();
    }

    private void writeGallery(Group gallery, String language) {
        open(gallery);
        // some browsers no longer read a list that shows no bullets
        html.attribute("class", "gallery").attribute("role", "list");
        for (var picture : gallery.content()) {
            html.open("li");
            write(picture, language);
            html.close();
        }
        html.close();
    }

    /// A header heads its column in a row of headers, else its row.
    private void writeRow(Group row, String language) {
        var scope = row.content().stream().allMatch(BlockWriter::heads) ? "col" : "row";
        open(row);
        for (var block : row.content()) {
            if (block instanceof Group cell) {
                open(cell);
                html.attribute("scope", heads(cell) ? scope : null);
                close(cell, requireNonNullElse(cell.tags().lang(), language));
            }
        }
        html.close();
    }

    private void close(Group opened, String language) {
        opened.content().forEach(block -> write(block, language));
        html.close();
    }

    private void open(Block block) {
        html.open(element(block.kind()))
                .attribute("lang", block.tags().lang())
                .attribute("dir", Directions.of(block).tag());
        switch (block.kind()) {
            case Kind.OrderedList(int start) -> html.attribute("start", unless(1, start));
            case Kind.Cell cell ->
                html.attribute("colspan", unless(1, cell.colspan())).attribute("rowspan", unless(1, cell.rowspan()));
            default -> {}
        }
    }

    private static String element(Kind kind) {
        return switch (kind) {
            case Kind.Plain.PARAGRAPH -> "p";
            case Kind.Plain.CODE_BLOCK -> "pre";
            case Kind.Plain.BLOCKQUOTE -> "blockquote";
            case Kind.Plain.BULLET_LIST, Kind.Plain.GALLERY -> "ul";
            case Kind.Plain.LIST_ITEM -> "li";
            case Kind.Plain.TABLE -> "table";
            case Kind.Plain.TABLE_ROW -> "tr";
            case Kind.Plain.HORIZONTAL_RULE -> "hr";
            case Kind.Figure _, Kind.Embedded _ -> "figure";
            case Kind.Heading(int level) -> "h" + level;
            case Kind.OrderedList _ -> "ol";
            case Kind.Cell cell -> cell.header() ? "th" : "td";
        };
    }

    private static boolean heads(Block cell) {
        return cell.kind() instanceof Kind.Cell(var header, var _, var _, var _) && header;
    }

    private static @Nullable Integer unless(int usual, int value) {
        return value == usual ? null : value;
    }
}
