package jumelage.publication;

import org.jspecify.annotations.Nullable;

/// What somebody has to say to a proposal.
///
/// @param school he may agree to it for his school
/// @param last the last act is his: to bring it out
/// @param refusal why he, who may, cannot now
public record Say(boolean school, boolean last, @Nullable String refusal) {
    public static final Say NOTHING = new Say(false, false, null);

    public boolean any() {
        return school || last;
    }

    /// Whether he is told what he may, or why he may not.
    public boolean heard() {
        return any() || refusal != null;
    }

    /// Whether it is his turn.
    public boolean now() {
        return school || last && refusal == null;
    }
}
