package jumelage.room;

/// With whose eyes a teacher may look at the room: `?as=` in the address.
public enum As {
    VISITOR,
    FAMILY,
    PUPIL;

    /// What one is in a room with these eyes; a visitor may less still, see [Member#may].
    Role role() {
        return this == PUPIL ? Role.PUPIL : Role.FAMILY;
    }
}
