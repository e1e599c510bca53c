package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Filled by modules that put an entry into the menu at the head of every page.
public interface Navigation {

    /// @param order where it stands; the smallest comes first
    /// @param holds a pattern of the paths that belong to it without lying below its own
    /// @param key leads there after "g"; empty for none. Taken: "h" "n" by the frame, "r" "p" "m" "l" "w" by a room
    record Entry(
            int order, String path, String label, @Nullable Pattern holds, String key) {
        public Entry(int order, String path, String label) {
            this(order, path, label, null, "");
        }

        public Entry holding(Pattern paths) {
            return new Entry(order, path, label, paths, key);
        }

        public Entry at(String letter) {
            return new Entry(order, path, label, holds, letter);
        }

        boolean holds(String place) {
            return holds != null && holds.matcher(place).matches();
        }
    }

    /// Those of whoever asks, whatever page it is. They are kept until something about him has changed, so whoever
    /// changes them tells `account`'s sessions.
    List<Entry> entries(HttpServletRequest request);
}
