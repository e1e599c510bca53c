package jumelage.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Gives blocks without an id of their own a fresh one.
final class Naming {

    private final Supplier<String> ids;
    private final List<Block> blocks;
    private final Set<String> present = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    Naming(Supplier<String> ids, List<Block> blocks) {
        this.ids = ids;
        this.blocks = blocks;
        blocks.forEach(this::note);
    }

    List<Block> named() {
        return named(blocks);
    }

    private void note(Block block) {
        if (block.tags().id() != null) {
            present.add(block.tags().id());
        }
        if (block instanceof Group group) {
            group.content().forEach(this::note);
        }
    }

    private List<Block> named(List<Block> blocks) {
        return blocks.stream().map(this::named).toList();
    }

    private Block named(Block block) {
        var id = block.tags().id();
        var named =
                id != null && given.add(id) ? block : block.with(block.tags().withId(fresh()));
        return named instanceof Group group ? group.with(named(group.content())) : named;
    }

    private String fresh() {
        var id = ids.get();
        while (!present.add(id)) {
            id = ids.get();
        }
        given.add(id);
        return id;
    }
}
