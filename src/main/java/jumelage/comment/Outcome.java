package jumelage.comment;

/// What became of something that was sent to a margin.
public sealed interface Outcome {

    /// @param note in which it stands
    record Done(CommentId note) implements Outcome {}

    /// It cannot stand so, for a reason that its author can mend.
    ///
    /// @param sentence that says it
    record Refused(String sentence) implements Outcome {}

    /// Somebody else, or time, was faster.
    record Late(String sentence) implements Outcome {}
}
