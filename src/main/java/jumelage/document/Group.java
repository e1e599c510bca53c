package jumelage.document;

import java.util.List;

/// A block made of blocks: a list, its items, a quotation, a table with its rows and cells.
record Group(Kind kind, Tags tags, List<Block> content) implements Block {

    Group {
        content = List.copyOf(content);
    }

    @Override
    public Group with(Tags tags) {
        return new Group(kind, tags, content);
    }

    Group with(List<Block> content) {
        return new Group(kind, tags, content);
    }
}
