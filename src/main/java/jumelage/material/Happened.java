package jumelage.material;

/// What the room is told of materials: the keys of sentences, {0} who did it, {1} the material.
final class Happened {
    static final String ADDED = "material.happened.added";
    static final String REPLACED = "material.happened.replaced";

    private Happened() {}
}
