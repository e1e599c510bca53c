package jumelage.school;

import java.time.Instant;
import jumelage.account.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;
import org.springframework.data.relational.core.mapping.Table;

/// A class of one school year.
///
/// @param year the one in which it begins
@Table(schema = "school", name = "school_class")
public record SchoolClass(
        @Id ClassId id, SchoolId school, String name, int year, String language, PersonId teacher, Instant made)
        implements Persistable<ClassId> {

    @Override
    public ClassId getId() {
        return id;
    }

    @Override
    @Transient
    public boolean isNew() {
        return true;
    }
}
