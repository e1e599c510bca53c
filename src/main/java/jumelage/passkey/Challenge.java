package jumelage.passkey;

/// A random number that a device signs once, to show that it is there now.
///
/// @param name what the passkey will be called that is made with it
public record Challenge(ChallengeId id, byte[] value, String name) {}
