package jumelage.twinspace;

import jumelage.shell.View;

/// The fields of a new update on the front page, as a part of it; the seal of the form stands outside.
public record FillUpdate(UpdateForm of, boolean pupil) implements View {}
