package jumelage.employment;

import java.time.Clock;
import jumelage.account.Offices;
import jumelage.account.PersonId;
import jumelage.account.Staff;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.school.School;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How somebody comes to work at a school: he says so, and waits for the office.
@Component
public class Joining {
    private final Employments employments;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient db;
    private final Clock clock;

    Joining(Employments employments, Offices offices, Notices notices, JdbcClient db, Clock clock) {
        this.employments = employments;
        this.offices = offices;
        this.notices = notices;
        this.db = db;
        this.clock = clock;
    }

    /// Asks the office of the school's country; once more is as good as once.
    @Transactional
    public Employment ask(PersonId person, School school, String role) {
        if (!Roles.eligible(role)) throw new IllegalArgumentException(role);
        return employments.at(school.id(), person).orElseGet(() -> {
            var now = clock.instant();
            return employments.save(new Employment(
                    new EmploymentId(Id.next(now)),
                    person,
                    school.id(),
                    role,
                    Employment.State.WAITING,
                    now,
                    offices.of(school.country()),
                    null,
                    null,
                    null,
                    null,
                    0));
        });
    }

    @Transactional
    void leave(Employment employment) {
        employments.save(employment.ended());
    }

    /// Tells the office again that somebody waits.
    @Transactional
    void remind(Employment employment, Staff me) {
        employments.save(employment.reminded(clock.instant()));
        notices.tellOffice(
                employment.office(),
                News.of(OfficeNotices.KIND, Telling.REMIND)
                        .about(employment.id().value())
                        .by(me.id()));
    }

    /// A word to the office, read with the request.
    @Transactional
    void say(Employment employment, Staff me, String words) {
        Remark.add(db, employment.id(), me.id(), words, clock.instant());
    }
}
