package jumelage.wiki;

import java.time.Instant;

/// What somebody else has saved while one was writing.
///
/// @param difference what the reader’s own text would change in it
public record Collision(
        Crew who, Instant at, int revision, String title, String language, String html, String difference) {}
