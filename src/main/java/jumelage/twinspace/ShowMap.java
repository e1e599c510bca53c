package jumelage.twinspace;

import jumelage.shell.View;

/// The map of a room's schools, as a part of a page.
public record ShowMap(PartnersMap map) implements View {}
