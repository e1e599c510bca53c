package jumelage.document;

import java.util.ArrayList;
import java.util.List;

/// Takes in a document from outside and counts what it holds; whatever schema 1 does not know is refused.
final class FromJson {

    private int nodes;
    private int characters;
    private int figures;
    private final boolean ours;

    /// @param ours whether we wrote it, so that its limits and lists are those of the day when it came in
    private FromJson(boolean ours) {
        this.ours = ours;
    }

    static Document read(String json) {
        return new FromJson(false).document(Given.read(json, Document.LARGEST));
    }

    static Document stored(String json) {
        return new FromJson(true).document(Given.read(json, Integer.MAX_VALUE));
    }

    private Document document(Given doc) {
        if (!doc.type(Unfit.UNKNOWN_NODE).equals("doc")) {
            throw new Refused(Unfit.UNKNOWN_NODE);
        }
        doc.attributes().done();
        doc.hasOnly("type", "attrs", "content");
        var blocks = blocks(doc, 1);
        // an editor's document that was never written in holds nothing at all
        return blocks.isEmpty() ? Document.empty() : new Document(checked(Holds.BLOCKS, blocks));
    }

    private List<Block> blocks(Given parent, int depth) {
        var blocks = new ArrayList<Block>();
        for (var given : parent.content()) {
            blocks.add(block(given, depth + 1));
        }
        return blocks;
    }

    private Block block(Given given, int depth) {
        count(depth);
        var attributes = given.attributes();
        var kind = Kind.of(given.type(Unfit.UNKNOWN_NODE), attributes);
        check(kind);
        var tags = Tags.of(attributes);
        attributes.done();
        given.hasOnly("type", "attrs", "content");
        return switch (kind.holds()) {
            case TEXT -> new TextBlock(kind, tags, inlines(given, kind, depth));
            case NOTHING -> {
                checked(kind.holds(), blocks(given, depth));
                yield new Rule(tags);
            }
            default -> new Group(kind, tags, checked(kind.holds(), blocks(given, depth)));
        };
    }

    private static List<Block> checked(Holds holds, List<Block> content) {
        if (!holds.admits(content)) {
            throw new Refused(Unfit.MISPLACED);
        }
        return content;
    }

    private List<Inline> inlines(Given parent, Kind kind, int depth) {
        var inlines = new ArrayList<Inline>();
        for (var given : parent.content()) {
            var inline = inline(given, depth + 1);
            if (kind == Kind.Plain.CODE_BLOCK && !standsInCode(inline)) {
                throw new Refused(Unfit.MISPLACED);
            }
            inlines.add(inline);
        }
        return inlines;
    }

    private Inline inline(Given given, int depth) {
        count(depth);
        var attributes = given.attributes();
        return switch (given.type(Unfit.UNKNOWN_NODE)) {
            case "text" -> {
                attributes.done();
                given.hasOnly("type", "attrs", "text", "marks");
                yield new Text(counted(given.string("text", Unfit.BAD_ATTRIBUTE)), marks(given));
            }
            case "hardBreak" -> {
                attributes.done();
                given.hasOnly("type", "attrs", "marks");
                yield new Break(marks(given));
            }
            case String type -> {
                Kind.of(type, attributes);
                throw new Refused(Unfit.MISPLACED);
            }
        };
    }

    private static boolean standsInCode(Inline inline) {
        return inline instanceof Text && inline.marks().stream().allMatch(mark -> mark instanceof Mark.Suggestion);
    }

    private static List<Mark> marks(Given parent) {
        var marks = new ArrayList<Mark>();
        for (var given : parent.marks()) {
            var attributes = given.attributes();
            var mark = Mark.of(given.type(Unfit.UNKNOWN_MARK), attributes);
            attributes.done();
            given.hasOnly("type", "attrs");
            if (marks.stream().anyMatch(other -> other.rank() == mark.rank())) {
                throw new Refused(Unfit.MISPLACED);
            }
            marks.add(mark);
        }
        return marks;
    }

    private void count(int depth) {
        if (depth > Document.DEEPEST) {
            throw new Refused(Unfit.TOO_DEEP);
        }
        if (++nodes > Document.MOST_NODES) {
            throw new Refused(Unfit.TOO_MANY_NODES);
        }
    }

    private void check(Kind kind) {
        switch (kind) {
            case Kind.Figure _ -> {
                if (++figures > Document.MOST_FIGURES && !ours) {
                    throw new Refused(Unfit.TOO_MANY_FIGURES);
                }
            }
            case Kind.Embedded(var href) -> {
                if (!ours && EmbedHost.embed(href).isEmpty()) {
                    throw new Refused(Unfit.BAD_EMBED);
                }
            }
            default -> {}
        }
    }

    private String counted(String text) {
        characters += text.length();
        if (characters > Document.LONGEST) {
            throw new Refused(Unfit.TOO_LONG);
        }
        return text;
    }
}
