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

    /// For whom work goes on above what is approved: never more than the members.
    public Audience inside() {
        return outside() ? MEMBERS : this;
    }

    public boolean widerThan(Audience other) {
        return compareTo(other) > 0;
    }
}
