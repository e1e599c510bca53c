package jumelage.employment;

import java.time.Clock;
import jumelage.account.Officer;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.employment.Employment.State;
import jumelage.notice.News;
import jumelage.notice.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An office's decisions on who works at a school. Of two officers who decide at once, the second gets an
/// `OptimisticLockingFailureException`.
@Component
public class Deciding {
    private final Employments employments;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    Deciding(
            Employments employments,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.employments = employments;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void validate(Employment employment, PersonId officer) {
        employments.save(employment.decided(State.VALIDATED, officer, null, clock.instant()));
        record(employment, officer, "teacher.validate");
        tell(employment, "validated", "");
        events.publishEvent(new TeacherValidated(employment.person(), employment.school()));
    }

    @Transactional
    public void refuse(Employment employment, PersonId officer, String reason) {
        employments.save(employment.decided(State.REFUSED, officer, reason, clock.instant()));
        record(employment, officer, "teacher.refuse");
        tell(employment, "refused", reason);
    }

    /// Asks the teacher something; he goes on waiting.
    @Transactional
    void question(Employment employment, Officer officer, String words) {
        employments.save(employment);
        Remark.add(db, employment.id(), officer.id(), words, clock.instant());
        record(employment, officer.id(), "teacher.ask");
        tell(employment, "asked", words);
    }

    /// Takes a decision of the last minutes back, and with it what has followed from it.
    @Transactional
    void undo(Employment employment, Officer officer) {
        employments.save(employment.open());
        record(employment, officer.id(), "teacher.undo");
        tell(employment, "undone", "");
        var since = employment.decided();
        if (employment.state() == State.VALIDATED && since != null)
            events.publishEvent(new ValidationTakenBack(employment.person(), employment.school(), since));
    }

    private void tell(Employment employment, String what, String words) {
        notices.settle(Telling.REMIND, employment.id().value());
        notices.tell(
                employment.person(),
                News.of(Telling.KIND, "employment.mail." + what)
                        .about(employment.id().value())
                        .saying(words));
    }

    private void record(Employment employment, PersonId officer, String what) {
        audit.record(
                "office:" + employment.office(), officer, what, employment.id().value());
    }
}
