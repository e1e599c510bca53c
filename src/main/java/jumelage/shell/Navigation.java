package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// Filled by modules that put an entry into the menu at the head of every page.
public interface Navigation {

    /// @param order where it stands; the smallest comes first
    record Entry(int order, String path, String label) {}

    List<Entry> entries(HttpServletRequest request);
}
