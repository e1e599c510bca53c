package jumelage.school;

/// `twin` has become a part of `heir`; published in the same transaction, for all that refer to it.
public record SchoolsMerged(SchoolId twin, SchoolId heir) {}
