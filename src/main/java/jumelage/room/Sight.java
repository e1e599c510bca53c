package jumelage.room;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Filled by the module that knows audiences.
public interface Sight {

    /// Whether `member` may see the thing with an address that `item` names in his room. What is no item, such as a
    /// person, is not hidden.
    boolean maySee(Member member, UUID item);

    /// Those of `items` that `member` may see.
    default Set<UUID> seen(Member member, Collection<UUID> items) {
        return items.stream().filter(item -> maySee(member, item)).collect(Collectors.toSet());
    }
}
