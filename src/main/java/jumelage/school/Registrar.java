package jumelage.school;

import java.time.Clock;
import java.util.List;
import jumelage.account.Offices;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the register of schools: one record for each.
@Component
public class Registrar {
    private final Schools schools;
    private final Identifiers identifiers;
    private final SchoolCodes codes;
    private final Offices offices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    Registrar(
            Schools schools,
            Identifiers identifiers,
            SchoolCodes codes,
            Offices offices,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.schools = schools;
        this.identifiers = identifiers;
        this.codes = codes;
        this.offices = offices;
        this.audit = audit;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    /// Writes a school down that no office has confirmed yet.
    @Transactional
    public School propose(SchoolFacts facts, List<Identifier> known, @Nullable PersonId by) {
        return propose(facts, known, by, codes.free(facts.town()));
    }

    /// As above, with a code for its pupils that is known beforehand.
    @Transactional
    public School propose(SchoolFacts facts, List<Identifier> known, @Nullable PersonId by, String code) {
        var now = clock.instant();
        var school = schools.save(
                new School(new SchoolId(Id.next(now)), "", "", "", "", "", "", new String[0], null, by, code, now, 0)
                        .with(facts));
        known.forEach(identifier -> identifiers.give(school.id(), identifier));
        return school;
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if it has changed since `school` was read
    @Transactional
    public School confirm(School school, PersonId officer) {
        record(school, officer, "school.confirm");
        return schools.save(school.confirmed(clock.instant()));
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if it has changed since `school` was read
    @Transactional
    School correct(School school, SchoolFacts facts, PersonId officer) {
        record(school, officer, "school.correct");
        return schools.save(school.with(facts));
    }

    /// Makes `twin` a part of `heir`: its classes and its identifiers go over, and all that refers to it follows; its
    /// address and its pupils' code lead to the other from now on.
    @Transactional
    void merge(School twin, School heir, PersonId officer) {
        record(twin, officer, "school.merge");
        record(heir, officer, "school.merge");
        schools.save(twin);
        for (var table : List.of("school_class", "identifier"))
            db.sql("update school." + table + " set school = ? where school = ?")
                    .params(heir.id(), twin.id())
                    .update();
        db.sql("update school.school set merged_into = ? where id = ? or merged_into = ?")
                .params(heir.id(), twin.id(), twin.id())
                .update();
        events.publishEvent(new SchoolsMerged(twin.id(), heir.id()));
    }

    /// There is no such school: whoever waits to work there is answered with `reason`, and nobody finds it any more.
    @Transactional
    void dismiss(School school, PersonId officer, String reason) {
        events.publishEvent(new SchoolDismissed(school.id(), officer, reason));
        record(school, officer, "school.dismiss");
        schools.save(school);
        db.sql("update school.school set dismissed = ? where id = ?")
                .params(clock.instant(), school.id())
                .update();
    }

    private void record(School school, PersonId officer, String what) {
        audit.record(
                "office:" + offices.of(school.country()),
                officer,
                what,
                school.id().value());
    }
}
