package jumelage.project;

/// How an act ended that somebody else may have been faster with.
public enum Outcome {
    DONE,
    /// What it was about has moved on; nothing was done.
    LATE
}
