package jumelage.account;

import jumelage.shell.Form;
import jumelage.shell.SendAgain;
import jumelage.shell.View;

/// @param pupil whether a pupil has sent it, who comes in by another door
public record ShowResume(SendAgain kept, Form form, boolean pupil) implements View {}
