package jumelage.employment;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.school.School;

/// One's own employment, with what stands around it.
record Post(Employment employment, School school, List<Remark> remarks, Instant now) {

    /// Whether the office has asked something and waits for an answer.
    boolean asked() {
        return !remarks.isEmpty() && !remarks.getLast().who().equals(employment.person());
    }

    boolean remindable() {
        return !asked() && !now.isBefore(employment.nextReminder());
    }

    boolean by(PersonId who) {
        return employment.person().equals(who);
    }
}
