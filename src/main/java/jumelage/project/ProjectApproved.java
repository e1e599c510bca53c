package jumelage.project;

/// All offices have said yes; told in the same transaction, in which the TwinSpace is made.
public record ProjectApproved(ProjectId project) {}
