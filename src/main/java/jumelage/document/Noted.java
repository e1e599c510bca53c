package jumelage.document;

import java.util.Set;

/// Blocks of which something is to be said before one reads them.
record Noted(Set<String> blocks, String words, String language) {
    static final Noted NOTHING = new Noted(Set.of(), "", "");

    Noted {
        blocks = Set.copyOf(blocks);
    }

    boolean has(Block block) {
        var id = block.tags().id();
        return id != null && blocks.contains(id);
    }
}
