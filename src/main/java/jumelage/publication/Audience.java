package jumelage.publication;

/// Who can read a thing. Each one includes those before it.
public enum Audience {
    TEACHERS,
    MEMBERS,
    FAMILIES,
    PUBLIC;

    /// Whether it goes beyond the members: then only the approved revision is shown.
    public boolean outside() {
        return compareTo(MEMBERS) > 0;
    }
}
