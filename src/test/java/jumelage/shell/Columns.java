package jumelage.shell;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;

/// How wide a text stands, in columns: no places, no marks upon letters, of a plural the widest case.
final class Columns {
    private Columns() {}

    static int of(MessagePattern pattern) {
        return pattern.countParts() == 0 ? 0 : of(pattern, 0);
    }

    private static int of(MessagePattern pattern, int message) {
        var last = pattern.getLimitPartIndex(message);
        var from = pattern.getPart(message).getLimit();
        var columns = 0;
        for (var at = message + 1; at <= last; at++) {
            var part = pattern.getPart(at);
            columns += letters(pattern.getPatternString().substring(from, part.getIndex()));
            if (part.getType() == Part.Type.ARG_START) {
                columns += widest(pattern, at);
                at = pattern.getLimitPartIndex(at);
            }
            from = pattern.getPart(at).getLimit();
        }
        return columns;
    }

    private static int widest(MessagePattern pattern, int place) {
        var widest = 0;
        for (var at = place + 1; at < pattern.getLimitPartIndex(place); at++)
            if (pattern.getPartType(at) == Part.Type.MSG_START) {
                widest = Math.max(widest, of(pattern, at));
                at = pattern.getLimitPartIndex(at);
            }
        return widest;
    }

    private static int letters(String text) {
        var shown = text.replaceAll("[\\p{M}\\p{Cf}]", "");
        return shown.codePointCount(0, shown.length());
    }
}
