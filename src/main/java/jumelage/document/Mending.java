package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a document of what is left when several people write at once: one takes a list away while another writes in
/// it, two put a heading into one place. No words are lost; what stands where it may not is wrapped or unwrapped, what
/// is empty and may not be goes.
final class Mending {
    /// Deeper, lists and tables are only what stands in them: a text in a table is four levels below it.
    private static final int DEEPEST = Document.DEEPEST - 4;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5_000)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private Mending() {}

    static Document mended(String json) {
        return new Document(shallow(Fitting.alone(blocks(JSON.readTree(json))), 2));
    }

    private static List<Block> blocks(@Nullable JsonNode nodes) {
        if (nodes == null || !nodes.isArray()) return List.of();
        var blocks = new ArrayList<Block>();
        var line = new ArrayList<Inline>();
        for (var node : nodes) {
            var inline = inline(node);
            if (inline != null) {
                line.add(inline);
                continue;
            }
            end(line, blocks);
            blocks.addAll(block(node));
        }
        end(line, blocks);
        return blocks;
    }

    private static void end(List<Inline> line, List<Block> blocks) {
        if (!line.isEmpty()) blocks.add(TextBlock.paragraph(line));
        line.clear();
    }

    private static List<Block> block(JsonNode node) {
        var kind = kind(node);
        if (kind == null) return blocks(node.get("content"));
        var tags = tags(node);
        return switch (kind.holds()) {
            case TEXT -> text(kind, tags, node);
            case NOTHING -> join(new Rule(tags), blocks(node.get("content")));
            default -> Fitting.group(kind, tags, blocks(node.get("content")));
        };
    }

    /// Blocks within a line of text stand after it.
    private static List<Block> text(Kind kind, Tags tags, JsonNode node) {
        var line = new ArrayList<Inline>();
        var after = new ArrayList<Block>();
        for (var child : node.path("content")) {
            var inline = inline(child);
            if (inline == null) after.addAll(block(child));
            else line.add(kind == Kind.Plain.CODE_BLOCK ? code(inline) : inline);
        }
        return join(new TextBlock(kind, tags, line), after);
    }

    private static List<Block> shallow(List<Block> blocks, int depth) {
        return blocks.stream()
                .<Block>flatMap(block -> {
                    if (!(block instanceof Group group)) return Stream.of(block);
                    if (depth > DEEPEST && Fitting.standsAlone(group)) return leaves(group);
                    return Stream.of(group.with(shallow(group.content(), depth + 1)));
                })
                .toList();
    }

    private static Stream<Block> leaves(Group group) {
        var leaves = new ArrayList<Block>();
        gather(group, leaves);
        return leaves.isEmpty() ? Stream.of(TextBlock.paragraph(List.of())) : leaves.stream();
    }

    private static void gather(Group group, List<Block> leaves) {
        for (var block : group.content()) {
            if (block instanceof Group within) gather(within, leaves);
            else leaves.add(block);
        }
    }

    static List<Block> join(Block first, List<Block> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Inline code(Inline inline) {
        var marks = inline.marks().stream()
                .filter(mark -> mark instanceof Mark.Suggestion)
                .toList();
        return new Text(inline.text(), marks);
    }

    private static @Nullable Inline inline(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case "text" -> new Text(node.path("text").asString(""), marks(node));
            case "hardBreak" -> new Break(marks(node));
            default -> null;
        };
    }

    private static List<Mark> marks(JsonNode node) {
        var marks = new ArrayList<Mark>();
        for (var given : node.path("marks")) {
            try {
                var mark = Mark.of(given.path("type").asString(""), new Attributes(given.get("attrs")));
                if (marks.stream().noneMatch(other -> other.rank() == mark.rank())) marks.add(mark);
            } catch (Refused _) {
                // its words stay
            }
        }
        return marks;
    }

    private static Tags tags(JsonNode node) {
        try {
            return Tags.of(new Attributes(node.get("attrs")));
        } catch (Refused _) {
            return Tags.NONE;
        }
    }

    private static @Nullable Kind kind(JsonNode node) {
        var type = node.path("type").asString("");
        try {
            return Kind.of(type, new Attributes(node.get("attrs")));
        } catch (Refused _) {
            return switch (type) {
                case "heading" -> new Kind.Heading(Kind.Heading.HIGHEST);
                case "orderedList" -> new Kind.OrderedList(1);
                case "tableHeader", "tableCell" -> Kind.Cell.single(type.equals("tableHeader"));
                default -> null;
            };
        }
    }
}
