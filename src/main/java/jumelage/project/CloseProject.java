package jumelage.project;

import jumelage.shell.Form;
import jumelage.shell.View;

/// What closing means, before it is done.
public record CloseProject(Project project, Form form) implements View {}
