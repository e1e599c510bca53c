package jumelage.writing;

import jumelage.document.Unfit;

/// What came of a save.
public sealed interface Saving {

    /// It is kept; if nothing was different, nothing has changed.
    record Saved(Written now) implements Saving {}

    /// Somebody was faster: `current` is theirs, and what was typed is still with the one who typed it.
    record Stale(Written current) implements Saving {}

    /// It shows files that its writer may not show here: of another room, thrown away, or a picture of which nobody has
    /// said what one sees.
    record Unplaceable() implements Saving {}

    /// What was sent is no document of ours.
    record Misfit(Unfit why) implements Saving {}
}
