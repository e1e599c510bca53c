package jumelage.notice;

import java.util.List;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// @param refused the reader's mail address, where its server refuses our letters
public record ListNotices(
        boolean pupil,
        List<Day> unread,
        List<Day> read,
        @Nullable String refused) implements View {
    public boolean empty() {
        return unread.isEmpty() && read.isEmpty();
    }

    /// The key of a text that speaks to a child where one reads.
    public String said(String key) {
        return pupil ? key + ".pupil" : key;
    }
}
