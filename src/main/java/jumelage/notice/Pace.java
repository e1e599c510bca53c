package jumelage.notice;

import java.util.Locale;

/// How soon something is told by mail. On screen it is told at once in any case.
public enum Pace {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER;

    String key() {
        return "notice.pace." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
