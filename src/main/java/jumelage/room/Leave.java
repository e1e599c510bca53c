package jumelage.room;

/// How far the law goes for one role and one act.
public enum Leave {
    /// Without condition.
    YES,
    /// For one's own school or own work.
    OWN,
    /// In the parts of an invitation.
    PART,
    /// As the room's teachers set it; allowed until they say no.
    SET_YES,
    /// As the room's teachers set it; refused until they say yes.
    SET_NO,
    NO
}
