package jumelage.pupil;

import java.time.Instant;
import jumelage.account.PersonId;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// A child of a class. The display name stands with the person.
@Table(schema = "pupil", name = "pupil")
record Pupil(
        @Id PersonId person,
        SchoolId school,
        @Column("class") ClassId schoolClass,
        PersonId madeBy,
        Instant made) implements Persistable<PersonId> {

    @Override
    public PersonId getId() {
        return person;
    }

    @Override
    @Transient
    public boolean isNew() {
        return true;
    }
}
