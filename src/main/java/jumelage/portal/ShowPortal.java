package jumelage.portal;

import jumelage.shell.View;

public record ShowPortal() implements View {}
