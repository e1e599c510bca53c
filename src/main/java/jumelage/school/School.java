package jumelage.school;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A school, as one record for all its teachers.
///
/// @param country ISO 3166 code of two letters
/// @param levels ISCED 2011, such as 02, 1, 24, 353
/// @param confirmed when an office stood up for it; nothing for a school that was only proposed
/// @param code what its pupils type at the door
@Table(schema = "school", name = "school")
public record School(
        @Id SchoolId id,
        String name,
        String country,
        String town,
        String address,
        String postalCode,
        String website,
        String[] levels,
        @Nullable Instant confirmed,
        @Nullable PersonId proposedBy,
        String code,
        Instant made,
        @Version int version) {

    public boolean proposed() {
        return confirmed == null;
    }

    SchoolFacts facts() {
        return new SchoolFacts(name, country, town, address, postalCode, website, List.of(levels));
    }

    School with(SchoolFacts facts) {
        return new School(
                id,
                facts.name(),
                facts.country(),
                facts.town(),
                facts.address(),
                facts.postalCode(),
                facts.website(),
                facts.levels().toArray(String[]::new),
                confirmed,
                proposedBy,
                code,
                made,
                version);
    }

    School confirmed(Instant now) {
        return new School(
                id, name, country, town, address, postalCode, website, levels, now, proposedBy, code, made, version);
    }
}
