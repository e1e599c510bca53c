package jumelage.card;

import jumelage.school.SchoolClass;
import jumelage.shell.View;

/// Cards that can no longer be shown.
public record GoneCards(SchoolClass schoolClass) implements View {}
