package jumelage.room;

/// What somebody is in a room; the table of `docs/who-may.md` says what each may do.
public enum Role {
    FOUNDER,
    ADMINISTRATOR,
    TEACHER,
    GUEST_TEACHER,
    EXPERT,
    OBSERVER,
    HEAD,
    PUPIL_ADMINISTRATOR,
    PUPIL,
    FAMILY;

    /// F, A, T and C of the table.
    public boolean teacher() {
        return this == FOUNDER || this == ADMINISTRATOR || this == TEACHER || this == GUEST_TEACHER;
    }

    public boolean pupil() {
        return this == PUPIL || this == PUPIL_ADMINISTRATOR;
    }

    /// Invited for a part of the room and a time.
    public boolean passing() {
        return this == EXPERT || this == OBSERVER;
    }
}
