package jumelage.project;

/// A founder has closed it; told in the same transaction.
public record ProjectClosed(ProjectId project) {}
