package jumelage.pupil;

import java.time.Clock;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who answers for a class: the teacher who made it, or the colleague who has taken it over since that one has left
/// the school.
@Component
class Takeovers {
    private final JdbcClient db;
    private final Pupils pupils;
    private final Audit audit;
    private final Clock clock;

    Takeovers(JdbcClient db, Pupils pupils, Audit audit, Clock clock) {
        this.db = db;
        this.pupils = pupils;
        this.audit = audit;
        this.clock = clock;
    }

    PersonId teacherOf(SchoolClass schoolClass) {
        return db.sql("select teacher as value from pupil.takeover where class = ?")
                .param(schoolClass.id())
                .query(PersonId.class)
                .optional()
                .orElse(schoolClass.teacher());
    }

    /// Classes of `school` that nobody answers for any more.
    List<ClassListing> left(SchoolId school) {
        return ClassListing.left(db, school);
    }

    /// `teacher`, who works at the school of the class, answers for it from now on. Of two who try at once, one
    /// succeeds.
    ///
    /// @return whether it is so now: not while another still works there
    @Transactional
    boolean take(SchoolClass schoolClass, PersonId teacher) {
        pupils.hold(schoolClass.id());
        if (teacherOf(schoolClass).equals(teacher)) return true;
        if (!left(schoolClass)) return false;
        db.sql("""
                insert into pupil.takeover (class, teacher, since) values (?, ?, ?)
                on conflict (class) do update set teacher = excluded.teacher, since = excluded.since
                """).params(schoolClass.id(), teacher, clock.instant()).update();
        audit.record(
                "school:" + schoolClass.school().value(),
                teacher,
                "pupil.class.taken",
                schoolClass.id().value());
        return true;
    }

    private boolean left(SchoolClass schoolClass) {
        return left(schoolClass.school()).stream()
                .anyMatch(listed -> listed.id().equals(schoolClass.id()));
    }
}
