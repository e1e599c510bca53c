package jumelage.material;

import jumelage.document.Shown;
import jumelage.room.Member;

/// A material shows another file now. Whoever shows it in a working text shows the new one, as a change by `by`.
public record Replaced(Member by, Shown before, Shown now) {}
