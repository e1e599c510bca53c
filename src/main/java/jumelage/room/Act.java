package jumelage.room;

/// What can be done in a room: the rows of the law.
public enum Act {
    SEE_MEMBERS,
    SEE_TEACHERS,
    SEE_FAMILIES,
    INVITE_ADULTS,
    INVITE_SCHOOLS,
    MAKE_CARDS,
    WRITE,
    ORDER,
    COMMENT,
    OPEN_THREAD,
    UPLOAD,
    CHAT,
    PLAN_MEETING,
    APPROVE_OWN_PUPILS,
    PUBLISH,
    NARROW,
    PLAY_BACK,
    SETTINGS,
    LOG,
    REPORT
}
