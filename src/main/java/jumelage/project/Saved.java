package jumelage.project;

/// How saving a draft ended.
public sealed interface Saved {
    record Kept(Project project) implements Saved {}

    /// Somebody was faster, or the project has left the founder's hands: `theirs` is what stands there now.
    record Stale(Project theirs) implements Saved {}
}
