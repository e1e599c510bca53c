package jumelage.publication;

import java.time.Instant;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// What one school says to a proposal in which its pupils have written.
///
/// @param weave the school's pattern in the room
/// @param approvedBy who has agreed for it; nobody yet
/// @param approver his name
/// @param teachers how many members could agree today: teachers of the room who work there
public record Approval(
        SchoolId school,
        String name,
        String town,
        int weave,
        @Nullable PersonId approvedBy,
        @Nullable String approver,
        @Nullable Instant approved,
        int teachers) {

    public boolean given() {
        return approvedBy != null;
    }

    /// Nobody is left who could agree: what its pupils wrote stays with the members.
    public boolean blocked() {
        return !given() && teachers == 0;
    }
}
