package jumelage.publication;

import jumelage.room.Member;

/// With whose eyes a member looks to see what others see.
public enum ViewAs {
    VISITOR,
    FAMILY,
    PUPIL;

    public Eyes eyes(Member member) {
        var room = member.room().id();
        var school = member.school();
        return switch (this) {
            case VISITOR -> Eyes.stranger(room);
            case FAMILY -> school == null ? Eyes.stranger(room) : Eyes.family(room, school);
            case PUPIL -> Eyes.pupil(room);
        };
    }
}
