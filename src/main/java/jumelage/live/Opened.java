package jumelage.live;

import java.util.Map;
import java.util.Set;
import jumelage.document.Shown;
import jumelage.yjs.Doc;

/// A document as it was read to be opened.
///
/// @param weight bytes of its state
/// @param shown the files that it shows: whoever writes may leave them there
record Opened(int epoch, long seq, Doc doc, long weight, Map<Long, Author> authors, Set<Shown> shown) {}
