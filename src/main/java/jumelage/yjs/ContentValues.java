package jumelage.yjs;

import java.util.ArrayList;
import java.util.List;

/// Values in a row, kept as the bytes that came: JSON texts (written by old clients) or values of any kind.
final class ContentValues extends Content {
    private final int kind;
    private List<byte[]> values;

    ContentValues(int kind, List<byte[]> values) {
        this.kind = kind;
        this.values = values;
    }

    static ContentValues read(int kind, Decoder decoder) {
        var count = decoder.parts();
        var values = new ArrayList<byte[]>(Math.min(count, 16));
        for (var i = 0; i < count; i++) {
            var start = decoder.position();
            if (kind == ANY) decoder.skipAny();
            else {
                var text = decoder.string();
                if (!text.equals("undefined")) Json.check(text, decoder.limits());
            }
            values.add(decoder.since(start));
        }
        return new ContentValues(kind, values);
    }

    Object last() {
        return Values.read(kind, values.getLast());
    }

    @Override
    Part.What what() {
        return new Part.Plain(
                values.stream().map(value -> Values.read(kind, value)).toList());
    }

    @Override
    int kind() {
        return kind;
    }

    @Override
    long length() {
        return values.size();
    }

    @Override
    Content splice(long offset) {
        var cut = (int) offset;
        var right = new ContentValues(kind, new ArrayList<>(values.subList(cut, values.size())));
        values = new ArrayList<>(values.subList(0, cut));
        return right;
    }

    @Override
    boolean mergeWith(Content right) {
        return values.addAll(((ContentValues) right).values);
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.uint(values.size() - offset);
        for (var value : values.subList((int) offset, values.size())) encoder.raw(value);
    }
}
