package jumelage.document;

import java.util.UUID;

/// What a document shows: a material, and which of its files, by its SHA-256.
public record Shown(UUID material, String file) {}
