package jumelage.twinspace;

/// What is to be done first in a new room.
///
/// @param key of its text, with `.why` for the reason
public record Step(String key, String icon, String path, boolean done) {}
