package jumelage.employment;

import java.time.Duration;
import java.time.Instant;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// What somebody does at a school, and whether an office has validated it.
///
/// @param since when it came into its state, or began to wait
/// @param office who decides: a country's code, or `central`
@Table(schema = "employment", name = "employment")
public record Employment(
        @Id EmploymentId id,
        PersonId person,
        SchoolId school,
        String role,
        State state,
        Instant since,
        String office,
        @Nullable Instant decided,
        @Nullable PersonId decidedBy,
        @Nullable String reason,
        @Nullable Instant reminded,
        @Version int version) {

    static final Duration UNDO = Duration.ofMinutes(10);
    /// How long an office usually takes.
    static final Duration DUE = Duration.ofDays(7);
    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(3);

    public enum State {
        WAITING,
        VALIDATED,
        REFUSED,
        ENDED
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    boolean undoable(Instant now) {
        return (state == State.VALIDATED || state == State.REFUSED)
                && decided != null
                && now.isBefore(decided.plus(UNDO));
    }

    Instant due() {
        return since.plus(DUE);
    }

    /// When the office may be reminded; it is not at once, nor every day.
    Instant nextReminder() {
        return (reminded == null ? since : reminded).plus(BETWEEN_REMINDERS);
    }

    Employment decided(State outcome, PersonId by, @Nullable String why, Instant now) {
        return new Employment(id, person, school, role, outcome, since, office, now, by, why, reminded, version);
    }

    Employment open() {
        return new Employment(
                id, person, school, role, State.WAITING, since, office, null, null, null, reminded, version);
    }

    Employment reminded(Instant now) {
        return new Employment(id, person, school, role, state, since, office, decided, decidedBy, reason, now, version);
    }

    Employment ended() {
        return new Employment(
                id, person, school, role, State.ENDED, since, office, decided, decidedBy, reason, reminded, version);
    }
}
