package jumelage.room;

import static jumelage.room.Leave.NO;
import static jumelage.room.Leave.OWN;
import static jumelage.room.Leave.PART;
import static jumelage.room.Leave.SET_NO;
import static jumelage.room.Leave.SET_YES;
import static jumelage.room.Leave.YES;

/// Who may do what in a room, once. See `docs/who-may.md`.
final class Law {
    private Law() {}

    static Leave of(Act act, Role role) {
        return row(act)[role.ordinal()];
    }

    /// In the order of the roles: F, A, T, C, E, O, H, PA, P, Fam.
    private static Leave[] row(Act act) {
        return switch (act) {
            case SEE_MEMBERS -> row(YES, YES, YES, YES, PART, PART, YES, YES, YES, NO);
            case SEE_TEACHERS -> row(YES, YES, YES, YES, NO, NO, NO, NO, NO, NO);
            case SEE_FAMILIES, REPORT -> row(YES, YES, YES, YES, YES, YES, YES, YES, YES, YES);
            case INVITE_ADULTS -> row(YES, YES, OWN, NO, NO, NO, NO, NO, NO, NO);
            case INVITE_SCHOOLS -> row(YES, NO, NO, NO, NO, NO, NO, NO, NO, NO);
            case MAKE_CARDS, APPROVE_OWN_PUPILS -> row(OWN, OWN, OWN, OWN, NO, NO, NO, NO, NO, NO);
            case WRITE -> row(YES, YES, YES, YES, PART, NO, NO, YES, SET_YES, NO);
            case ORDER -> row(YES, YES, SET_NO, NO, NO, NO, NO, SET_NO, NO, NO);
            case COMMENT -> row(YES, YES, YES, YES, PART, PART, NO, YES, YES, NO);
            case OPEN_THREAD -> row(YES, YES, YES, YES, PART, NO, NO, YES, SET_YES, NO);
            case UPLOAD -> row(YES, YES, YES, YES, PART, PART, NO, YES, SET_YES, NO);
            case CHAT -> row(YES, YES, YES, YES, PART, NO, NO, YES, SET_NO, NO);
            case PLAN_MEETING -> row(YES, YES, YES, NO, NO, NO, NO, NO, NO, NO);
            case PUBLISH -> row(YES, YES, SET_NO, NO, NO, NO, NO, NO, NO, NO);
            case NARROW -> row(YES, YES, OWN, OWN, NO, NO, NO, NO, NO, NO);
            case PLAY_BACK -> row(YES, YES, YES, YES, NO, NO, NO, NO, NO, NO);
            case SETTINGS -> row(YES, YES, NO, NO, NO, NO, NO, NO, NO, NO);
            case LOG -> row(YES, YES, OWN, OWN, NO, NO, OWN, NO, NO, NO);
        };
    }

    private static Leave[] row(Leave... leaves) {
        return leaves;
    }
}
