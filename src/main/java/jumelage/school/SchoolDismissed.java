package jumelage.school;

import jumelage.account.PersonId;

/// An office strikes `school` off the register; published in the same transaction, for all that waits for it.
public record SchoolDismissed(SchoolId school, PersonId officer, String reason) {}
