package jumelage.writing;

import org.jspecify.annotations.Nullable;

/// Who stands behind something suggested, as a reader may know it.
///
/// @param name none where the reader is not told pupils' names
/// @param town of the school, whose pattern is `weave`; none for guests
/// @param you whether it is the reader's own
public record Suggestion(
        String id,
        @Nullable String name,
        @Nullable String town,
        @Nullable Integer weave,
        boolean you) {}
