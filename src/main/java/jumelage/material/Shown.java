package jumelage.material;

import java.util.UUID;

/// What a document shows: a material, and which of its files.
public record Shown(UUID material, String sha256) {}
