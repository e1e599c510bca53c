package jumelage.room;

import java.util.UUID;

/// Filled by the module that knows audiences.
public interface Sight {

    /// Whether `member` may see the thing with an address that `item` names in his room. What is no item, such as a
    /// person, is not hidden.
    boolean maySee(Member member, UUID item);
}
