package jumelage.live;

import java.util.List;
import jumelage.yjs.Doc;
import jumelage.yjs.Update;

/// A document as the database has it.
///
/// @param seq of its last update
/// @param state all updates up to `stateSeq` as one
record Kept(int epoch, long seq, byte[] state, long stateSeq) {

    /// @param since all updates after those of the state
    Doc doc(List<Row> since) {
        var doc = doc(state);
        for (var row : since) doc.repeat(Update.parse(row.bytes(), Bounds.YJS));
        return doc;
    }

    /// With one update more.
    Kept next() {
        return new Kept(epoch, seq + 1, state, stateSeq);
    }

    static Doc doc(byte[] state) {
        var doc = new Doc(Bounds.YJS);
        doc.repeat(Update.parse(state, Bounds.YJS));
        return doc;
    }
}
