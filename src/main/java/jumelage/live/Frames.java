package jumelage.live;

/// Messages as the browser reads them.
final class Frames {
    private Frames() {}

    static byte[] sync(int kind, byte[] payload) {
        return new Packing().number(Wire.SYNC).number(kind).bytes(payload).done();
    }

    static byte[] saved(long count) {
        return new Packing().number(Wire.SAVED).number(count).done();
    }

    static byte[] news(String json) {
        return new Packing().number(Wire.NEWS).text(json).done();
    }

    static byte[] authors(String json) {
        return new Packing().number(Wire.AUTHORS).text(json).done();
    }
}
