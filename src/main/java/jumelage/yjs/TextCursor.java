package jumelage.yjs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Goes through a text and changes it, with the items that yjs writes (`types/YText.js`): a format begins and ends
/// with an item of its own.
final class TextCursor {
    private final Pen pen;
    private final YType text;
    private final Map<String, Object> formats = new LinkedHashMap<>();
    private @Nullable Item left;
    private @Nullable Item right;

    TextCursor(Pen pen, YType text) {
        this.pen = pen;
        this.text = text;
        this.right = text.start;
    }

    /// What holds here.
    Map<String, Object> formats() {
        return formats;
    }

    private void forward(Item over) {
        if (!over.deleted() && over.content instanceof ContentFormat format) FormatCleanup.update(formats, format);
        left = over;
        right = over.right;
    }

    private Item write(Content content) {
        var item = pen.insert(text, left, right, null, content);
        forward(item);
        return item;
    }

    void advance(long units) {
        for (var item = right; item != null && units > 0; item = right) {
            if (item.shown()) {
                if (units < item.length) pen.cut(item, units);
                units -= item.length;
            }
            forward(item);
        }
    }

    void delete(long units) {
        var before = new LinkedHashMap<>(formats);
        var start = right;
        for (var item = right; item != null && units > 0; item = right) {
            if (item.shown()) {
                if (units < item.length) pen.cut(item, units);
                units -= item.length;
                pen.delete(item);
            }
            forward(item);
        }
        if (start != null) new FormatCleanup(pen.transaction()).gap(start, right, before, formats);
    }

    void insert(String inserted, Map<String, Object> wanted) {
        var all = new LinkedHashMap<>(wanted);
        for (var key : formats.keySet()) all.putIfAbsent(key, Json.NULL);
        passWhatIsSo(all);
        var negated = begin(all);
        write(new ContentString(inserted));
        end(negated);
    }

    void format(long units, Map<String, Object> wanted) {
        passWhatIsSo(wanted);
        var negated = begin(wanted);
        for (var item = right; item != null; item = right) {
            var gap = item.deleted() || item.content instanceof ContentFormat;
            if (units <= 0 && (negated.isEmpty() || !gap)) break;
            if (!item.deleted() && item.content instanceof ContentFormat format) {
                var value = wanted.get(format.key);
                if (value == null) formats.put(format.key, format.value);
                else {
                    if (value.equals(format.value)) negated.remove(format.key);
                    else if (units == 0) break;
                    else negated.put(format.key, format.value);
                    pen.delete(item);
                }
            } else if (!item.deleted()) {
                if (units < item.length) pen.cut(item, units);
                units -= item.length;
            }
            forward(item);
        }
        end(negated);
    }

    private void passWhatIsSo(Map<String, Object> wanted) {
        for (var item = right; item != null; item = right) {
            if (!item.deleted()
                    && !(item.content instanceof ContentFormat format
                            && wanted.getOrDefault(format.key, Json.NULL).equals(format.value))) return;
            forward(item);
        }
    }

    private Map<String, Object> begin(Map<String, Object> wanted) {
        var negated = new LinkedHashMap<String, Object>();
        wanted.forEach((key, value) -> {
            var now = formats.getOrDefault(key, Json.NULL);
            if (now.equals(value)) return;
            negated.put(key, now);
            write(new ContentFormat(key, value));
        });
        return negated;
    }

    private void end(Map<String, Object> negated) {
        for (var item = right; item != null; item = right) {
            if (!item.deleted()) {
                if (!(item.content instanceof ContentFormat format) || !format.value.equals(negated.get(format.key)))
                    break;
                negated.remove(format.key);
            }
            forward(item);
        }
        negated.forEach((key, value) -> write(new ContentFormat(key, value)));
    }
}
