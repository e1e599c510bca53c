package jumelage.twinspace;

import jumelage.shell.View;

/// Twelve months of a room, as a part of a page.
public record ShowMonths(Months months) implements View {}
