package jumelage.translation;

/// How far one can trust the words of a block of a language version.
public enum State {
    /// Nothing stands there yet, or the source's own words.
    UNTRANSLATED,
    /// By a machine; nobody has checked it.
    MACHINE,
    /// Written or checked by a pupil.
    PUPIL,
    /// Written or checked by a teacher.
    TEACHER,
    /// It has no letter: it says the same in every language, and comes into the version by itself.
    SAME,
    /// The source has said something else since.
    STALE,
    /// The source has no such block any more.
    GONE;

    /// Whether nobody need do anything.
    public boolean done() {
        return this == PUPIL || this == TEACHER || this == SAME;
    }

    static State by(boolean pupil) {
        return pupil ? PUPIL : TEACHER;
    }
}
