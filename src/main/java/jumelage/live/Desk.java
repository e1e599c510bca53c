package jumelage.live;

import java.util.Set;
import jumelage.document.Shown;
import jumelage.publication.ItemId;
import jumelage.room.Member;

/// What a sheet lies on. None of it but the first three waits for anything.
interface Desk {

    /// @throws Refusal when there is none, or it cannot be opened now
    Opened open(ItemId key);

    boolean placeable(Set<Shown> shown, Member member);

    /// Takes in what other nodes have kept by now.
    void look(Sheet sheet);

    void journal(Entry entry);

    void hasNews(Sheet sheet);

    /// As [#look], a little later.
    void lookAgain(Sheet sheet);

    void over(Sheet sheet);
}
