package jumelage.project;

import jumelage.account.PersonId;
import jumelage.school.SchoolId;

/// Somebody has accepted an invitation into a running project; told in the same transaction.
///
/// @param guest a collaborator without the right to labels
public record PartnerJoined(ProjectId project, PersonId person, SchoolId school, boolean guest) {}
