package jumelage.employment;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import jumelage.account.Letters;
import jumelage.account.Officer;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.employment.Employment.State;
import jumelage.mail.Letter;
import jumelage.school.School;
import jumelage.school.Schools;
import jumelage.shell.Installation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An office's decisions on who works at a school. Of two officers who decide at once, the second gets an
/// `OptimisticLockingFailureException`.
@Component
public class Deciding {
    private final Employments employments;
    private final Schools schools;
    private final Letters letters;
    private final Audit audit;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    Deciding(
            Employments employments,
            Schools schools,
            Letters letters,
            Audit audit,
            Installation installation,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.employments = employments;
        this.schools = schools;
        this.letters = letters;
        this.audit = audit;
        this.installation = installation;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void validate(Employment employment, PersonId officer) {
        employments.save(employment.decided(State.VALIDATED, officer, null, clock.instant()));
        record(employment, officer, "teacher.validate");
        tell(employment, "validated", "", "/me/school");
        events.publishEvent(new TeacherValidated(employment.person(), employment.school()));
    }

    @Transactional
    public void refuse(Employment employment, PersonId officer, String reason) {
        employments.save(employment.decided(State.REFUSED, officer, reason, clock.instant()));
        record(employment, officer, "teacher.refuse");
        tell(employment, "refused", reason, "/me/school");
    }

    /// Asks the teacher something; he goes on waiting.
    @Transactional
    void question(Employment employment, Officer officer, String words) {
        employments.save(employment);
        Remark.add(db, employment.id(), officer.id(), words, clock.instant());
        record(employment, officer.id(), "teacher.ask");
        tell(employment, "asked", words, "/me/school");
    }

    /// Takes a decision of the last minutes back, and with it what has followed from it.
    @Transactional
    void undo(Employment employment, Officer officer) {
        employments.save(employment.open());
        record(employment, officer.id(), "teacher.undo");
        tell(employment, "undone", "", "/me/school");
        var since = employment.decided();
        if (employment.state() == State.VALIDATED && since != null)
            events.publishEvent(new ValidationTakenBack(employment.person(), employment.school(), since));
    }

    private void tell(Employment employment, String what, String words, String path) {
        var school = schools.findById(employment.school()).map(School::name).orElse("");
        letters.to(
                employment.person(),
                address -> new Letter(
                        address,
                        text("employment.mail." + what + ".subject", school),
                        text("employment.mail." + what + ".body", school, words, installation.address(path))));
    }

    private void record(Employment employment, PersonId officer, String what) {
        audit.record(
                "office:" + employment.office(), officer, what, employment.id().value());
    }
}
