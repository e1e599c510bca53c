package jumelage.school;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Filled by the module that knows employments: who works at schools and who waits to.
public interface Staffing {

    /// How many an office has validated for each of `schools`; nothing where there is nobody.
    Map<SchoolId, Integer> teachers(Collection<SchoolId> schools);

    /// Who waits to work at one of `schools`, first the longest.
    List<Waiter> waiting(Collection<SchoolId> schools);

    /// @param role in the reader's language
    /// @param path where an office decides on him
    record Waiter(SchoolId school, String name, String role, String path) {}
}
