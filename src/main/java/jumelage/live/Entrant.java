package jumelage.live;

import jumelage.account.Session;
import jumelage.publication.ItemId;
import jumelage.room.Member;

/// Somebody who was let in, to write in one document.
///
/// @param current whether his page is of today's house
record Entrant(Session session, Scribe scribe, ItemId document, boolean current) {
    Member member() {
        return scribe.member();
    }
}
