package jumelage.writing;

import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.room.Member;

/// Filled by the module in which documents live while several people write them. All of it runs within the
/// transaction that has locked the item.
public interface Living {

    /// Brings in what was written on this node, before somebody reads; asks no database where nothing was. In a
    /// transaction of its own.
    ///
    /// @return whether anything was
    boolean catchUp(ItemId document);

    /// Brings into the document ([Writings#keep]) what was written up to now.
    void settle(ItemId document);

    /// The document was given other words in another way than by those who write it together; they get them, too.
    void replace(ItemId document, Document now, Member by);

    /// What was written before must not come back: whoever has it open begins anew, with today's words.
    void renew(ItemId document, Member by);
}
