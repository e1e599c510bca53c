package jumelage.live;

import jumelage.room.Member;

/// Somebody who writes in one document over one line.
///
/// @param client as which the browser's Yjs document writes
/// @param epoch of the document that the browser has
record Scribe(Member member, long client, int epoch) {}
