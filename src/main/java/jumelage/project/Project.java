package jumelage.project;

import java.time.Instant;
import java.time.LocalDate;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// What two schools or more undertake together, from the first draft to the archive.
@Table(schema = "project", name = "project")
public record Project(
        @Id ProjectId id,
        String slug,
        String title,
        String summary,
        String aims,
        String process,
        String results,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable Integer pupils,
        String[] subjects,
        String[] languages,
        String language,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        PersonId founder,
        SchoolId founderSchool,
        @Nullable PersonId second,
        @Nullable SchoolId secondSchool,
        State state,
        Instant since,
        @Nullable Kind kind,
        int poster,
        Instant made,
        @Version int version) {

    public enum State {
        DRAFT,
        INVITED,
        SUBMITTED,
        ACTIVE,
        REFUSED,
        CLOSED
    }

    /// Computed from the founders' countries when the project is submitted, and frozen.
    public enum Kind {
        EUROPEAN,
        NATIONAL
    }
}
