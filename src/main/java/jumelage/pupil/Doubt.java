package jumelage.pupil;

/// What gives pause in a line that should be a display name.
public enum Doubt {
    ADDRESS,
    TELEPHONE,
    BIRTH,
    SIGNS,
    LONG,
    FULL_NAME,
    TWIN;

    /// Whether the teacher, who knows the child, may say that it is a display name all the same.
    public boolean answerable() {
        return this == FULL_NAME || this == TWIN;
    }
}
