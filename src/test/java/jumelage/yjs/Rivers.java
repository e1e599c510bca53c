package jumelage.yjs;

import java.util.HexFormat;
import java.util.List;

/// What yjs 13.6.33 told others while one client wrote a paragraph: "Our river", then *river* in bold, then "s 😀"
/// behind it, then "Our " was deleted.
final class Rivers {
    static final byte[] WRITTEN = bytes("0104010007010b70726f73656d6972726f720309706172616772617068070001000604000101"
            + "094f757220726976657228000100026964017702623100");
    static final byte[] BOLD = bytes("0102010cc60105010604626f6c64047472756586010a04626f6c64046e756c6c00");
    static final byte[] LONGER = bytes("0101010ec4010a010d067320f09f988000");
    static final byte[] SHORTER = bytes("000101010204");
    static final List<byte[]> ALL = List.of(WRITTEN, BOLD, LONGER, SHORTER);

    static final byte[] STATE =
            bytes("0108010007010b70726f73656d6972726f72030970617261677261706807000100060100010104840105"
                    + "057269766572280001000269640177026231c60105010604626f6c64047472756586010a04626f6c64046e756c6cc4010a010d06732"
                    + "0f09f98800101010204");
    static final byte[] MERGED = bytes(
            "0107010007010b70726f73656d6972726f720309706172616772617068070001000604000101094f75"
                    + "7220726976657228000100"
                    + "0269640177026231c60105010604626f6c64047472756586010a04626f6c64046e756c6cc4010a010d067320f09f98800101010204");
    static final byte[] WITHOUT_BOLD =
            bytes("0106010007010b70726f73656d6972726f720309706172616772617068070001000604000101"
                    + "094f75722072697665722800010002696401770262310a02c4010a010d067320f09f988000");

    static final byte[] FORGOTTEN = bytes("000101020002060c");
    static final byte[] AFTER_FORGOTTEN = bytes("0102010001010b70726f73656d6972726f720100110101010012");

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static Doc doc() {
        return doc(ALL);
    }

    static Doc doc(List<byte[]> updates) {
        var doc = new Doc();
        updates.forEach(doc::apply);
        return doc;
    }

    static String shown(Doc doc) {
        return Node.json(Read.nodes(doc));
    }

    private Rivers() {}
}
