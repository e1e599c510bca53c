package jumelage.writing;

import jumelage.publication.ItemId;
import jumelage.room.Member;

/// Filled by the modules that own documents.
public interface Locks {

    /// Whether `item` is one of theirs in which `member` may not write now.
    boolean shut(ItemId item, Member member);
}
