package jumelage.document;

/// Whose words something is: a school, by its pattern in the room and its town.
public record Ink(int weave, String town) {}
